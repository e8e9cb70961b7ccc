package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.testing.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects as people have them, and what {@code resolve} makes of their chains. */
class DetectedChainsTest {
  private static final String PACKAGE =
      """
      {
        "name": "shop",
        "dependencies": {"dotenv-flow": "4.1.0"},
        "devDependencies": {"drizzle-kit": "0.31.11"}
      }
      """;

  @TempDir private Path app;

  @BeforeEach
  void isARepositoryOfItsOwn() throws IOException {
    Files.createDirectory(app.resolve(".git"));
  }

  @Test
  void readsTheFilesOfTheAppsOwnChain() throws IOException {
    write("pyproject.toml", "[project]\nname = \"shop\"\ndependencies = [\"pydantic-settings\"]\n");
    write(
        "app/core/config.py",
        """
        from pydantic_settings import BaseSettings, SettingsConfigDict

        class Settings(BaseSettings):
            model_config = SettingsConfigDict(env_file=(".env", ".env.production"))
            database_url: str
        """);
    write(".env", "DATABASE_URL=postgresql://app:one@localhost/shop\n");
    write(".env.production", "DATABASE_URL=postgresql://app:two@db.example.com/shop\n");

    Launch.Result result = Launch.in(app).run("resolve");

    assertThat(result.out())
        .startsWith(
            """
            DATABASE_URL from .env.production:1
              chain pydantic-settings, seen at app/core/config.py:4

            sources
              absent    process environment
              won       .env.production:1    postgresql://app:***@db.example.com:5432/shop
              shadowed  .env:1               postgresql://app:***@localhost:5432/shop       other database
            """);
    assertThat(result.status()).isZero();
  }

  @Test
  void stopsWhereTheAppAndItsMigrationToolReadDifferentDatabases() throws IOException {
    write("package.json", PACKAGE);
    write(".env", "DATABASE_URL=postgresql://app:one@localhost/shop\n");
    write(".env.local", "DATABASE_URL=postgresql://app:two@db.example.com/shop\n");

    Launch.Result result = Launch.in(app).run("resolve");

    assertThat(result.out())
        .isEqualTo(
            """
            who sees what
              dotenv-flow@4.1.0  app         .env.local:1  postgresql://app:***@db.example.com:5432/shop
              drizzle@0.31.11    migrations  .env:1        postgresql://app:***@localhost:5432/shop       other database

            """);
    assertThat(result.err()).startsWith("error DBC114: DATABASE_URL is not the same for all");
    assertThat(result.status()).isEqualTo(3);
  }

  @Test
  void goesByTheChainThatIsChosen() throws IOException {
    write("package.json", PACKAGE);
    write(".env", "DATABASE_URL=postgresql://app:one@localhost/shop\n");
    write(".env.local", "DATABASE_URL=postgresql://app:two@db.example.com/shop\n");

    assertThat(Launch.in(app).run("resolve", "--chain", "drizzle").out())
        .startsWith("DATABASE_URL from .env:1\n");
    write("dbcheck.toml", "chain = \"dotenv-flow\"\n");
    assertThat(Launch.in(app).run("resolve").out()).startsWith("DATABASE_URL from .env.local:1\n");
  }

  @Test
  void mentionsChainsThatAgree() throws IOException {
    write("package.json", PACKAGE);
    write(".env", "DATABASE_URL=postgres://app:one@localhost:5432/shop\n");

    Launch.Result result = Launch.in(app).run("resolve");

    assertThat(result.err()).isEqualTo("note DBC117: drizzle@0.31.11 would see the same target\n");
    assertThat(result.status()).isZero();
  }

  @Test
  void comparesTargetsAndNotSpellings() throws IOException {
    write("package.json", PACKAGE);
    write(".env", "DATABASE_URL=postgres://app:one@localhost/shop\n");
    write(".env.local", "DATABASE_URL=postgresql://app:one@localhost:5432/shop\n");

    assertThat(Launch.in(app).run("resolve").status()).isZero();
  }

  @Test
  void letsNothingThroughToTheGuardWhereChainsDisagree() throws IOException {
    write("package.json", PACKAGE);
    write(".env", "DATABASE_URL=postgresql://app:one@localhost/shop\n");
    write(".env.local", "DATABASE_URL=postgresql://app:two@db.example.com/shop\n");

    Launch.Result result = Launch.in(app).run("run", "--no-probe", "--", "true");

    assertThat(result.status()).isEqualTo(3);
  }

  @Test
  void takesTheProcessEnvironmentFirstForAllOfThem() throws IOException {
    write("package.json", PACKAGE);
    write(".env", "DATABASE_URL=postgresql://app:one@localhost/shop\n");
    write(".env.local", "DATABASE_URL=postgresql://app:two@db.example.com/shop\n");

    Launch.Result result =
        Launch.in(app)
            .with(Map.of("DATABASE_URL", "postgresql://app:pw@10.1.2.3/shop"))
            .run("resolve");

    assertThat(result.out()).startsWith("DATABASE_URL from process environment\n");
    assertThat(result.status()).isZero();
  }

  @Test
  void answersForEveryPackageOfAMonorepo() throws IOException {
    write("package.json", "{\"name\": \"root\", \"workspaces\": [\"apps/*\"]}");
    write("apps/web/package.json", PACKAGE.replace("shop", "web"));
    write("apps/web/.env", "DATABASE_URL=postgresql://app:one@localhost/shop\n");
    write("apps/worker/package.json", PACKAGE.replace("shop", "worker"));
    write("apps/worker/.env", "DATABASE_URL=postgresql://app:one@db.example.com/shop\n");

    assertThat(Launch.in(app).run("resolve").out())
        .contains("apps/web: dotenv-flow@4.1.0", "apps/worker: drizzle@0.31.11");
    assertThat(Launch.in(app).run("resolve").status()).isEqualTo(3);
    assertThat(Launch.in(app).run("resolve", "-C", "apps/worker").out())
        .startsWith("DATABASE_URL from apps/worker/.env:1\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = app.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
