package dev.dbcheck.env.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.Environment;
import dev.dbcheck.env.app.AppSetting;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientDetectionTest {
  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void empty() {
    project = new Project(folder);
  }

  /** A line for each client: who connects, through what, in which version, and why. */
  private String clients() {
    return clients(null);
  }

  private String clients(String shown) {
    return Detection.detect(folder, folder, Environment.of(Map.of()))
        .clients(Optional.ofNullable(shown))
        .stream()
        .map(client ->
            (client.use() == AppSetting.Use.APP ? "app " : "migrations ")
                + client.name()
                + client.version().map(version -> " " + version).orElse("")
                + " "
                + client.evidence().location())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theAppMayConnectThroughAnotherDriverThanItsMigrations() {
    project
        .with(
            "requirements.txt",
            "SQLAlchemy[asyncio]>=2",
            "asyncpg==0.31.0",
            "psycopg2-binary",
            "alembic")
        .with("uv.lock", "[[package]]", "name = \"psycopg2-binary\"", "version = \"2.9.10\"");

    assertThat(clients())
        .isEqualTo(
            """
            app sqlalchemy-asyncpg 0.31.0 requirements.txt:2
            migrations sqlalchemy-psycopg2 2.9.10 requirements.txt:3\
            """);
  }

  @Test
  void aLibraryThatWrapsTheDriverReadsTheUrl() {
    project.with(
        "package.json", "{\"dependencies\": {", "\"pg\": \"8.23.1\",", "\"knex\": \"3.3.0\"}}");

    assertThat(clients()).isEqualTo("app knex 3.3.0 package.json:3");
  }

  @Test
  void prismaMigratesWithItsOwnEngineEvenWhereAnAdapterConnects() {
    project.with(
        "package.json",
        "{\"dependencies\": {\"@prisma/client\": \"7.0.0\", \"@prisma/adapter-pg\": \"7.0.0\"},",
        " \"devDependencies\": {\"prisma\": \"7.0.0\"}}");

    assertThat(clients())
        .isEqualTo(
            """
            app prisma-adapter-pg 7.0.0 package.json:1
            migrations prisma 7.0.0 package.json:2\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "go.mod, require github.com/jackc/pgx/v5 v5.9.2, app pgx 5.9.2 go.mod:1",
    "go.mod, require github.com/lib/pq v1.10.9, app pq 1.10.9 go.mod:1",
    "requirements.txt, psycopg[binary]==3.3.5, app psycopg 3.3.5 requirements.txt:1",
    "requirements.txt, dj-database-url==3.1.2, app dj-database-url 3.1.2 requirements.txt:1",
    "requirements.txt, requests==2.0, ''",
  })
  void aManifestNamesTheClient(String file, String line, String expected) {
    project.with(file, line);

    assertThat(clients()).isEqualTo(expected);
  }

  @Test
  void eachPackageOfAWorkspaceHasItsOwn() {
    project
        .with("package.json", "{\"workspaces\": [\"api\", \"web\"]}")
        .with(
            "api/package.json", "{\"dependencies\": {\"dotenv\": \"16.6.1\", \"pg\": \"8.23.1\"}}")
        .with(
            "web/package.json",
            "{\"dependencies\": {\"next\": \"15.5.2\", \"@prisma/client\": \"6.1.0\"}}");

    assertThat(clients("api")).isEqualTo("app node-pg 8.23.1 api/package.json:1");
    assertThat(clients("web")).isEqualTo("app prisma 6.1.0 web/package.json:1");
  }
}
