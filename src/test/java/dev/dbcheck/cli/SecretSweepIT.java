package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.probe.FakePostgres;
import dev.dbcheck.testing.EmbeddedPostgresServers;
import dev.dbcheck.testing.Launch;
import dev.dbcheck.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every command over good and bad input with planted passwords and searches for them. */
class SecretSweepIT {
  private static final List<String> COMMANDS = List.of("resolve", "probe", "plan", "migrate");

  @TempDir private Path folder;

  static Stream<PlantedSecret> secrets() {
    return PlantedSecret.all();
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void noCommandTellsAPasswordThatWorks(PlantedSecret secret) throws IOException {
    PostgresServer server = EmbeddedPostgresServers.tlsRequired();
    String role = role(server, secret);
    String database = server.newDatabase();
    server.execute("alter database " + database + " owner to " + role);
    layOutMigrations();
    String url = url(role, secret.encoded(), server.port(), database) + "?sslmode=require";

    for (String command : COMMANDS) {
      for (Launch.Result result : inEveryForm(secret, Map.of("DATABASE_URL", url), command)) {
        assertThat(result.status()).as("%s: %s", command, result.all()).isZero();
      }
    }
    Launch.Result failed = failAMigration(url, secret);
    assertThat(failed.status()).isEqualTo(9);
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void noCommandTellsAPasswordThatIsRefused(PlantedSecret secret) throws IOException {
    layOutMigrations();
    String encoded = secret.encoded();
    int port = EmbeddedPostgresServers.plain().port();
    try (FakePostgres hostile =
        FakePostgres.start(conversation -> {
          conversation.refuseTlsAndReadStartup();
          conversation.error(
              "28P01", "no entry for postgresql://app:" + encoded + "@db and " + secret.text());
        })) {
      for (String url :
          List.of(
              url("app", encoded, port, "app"),
              url("app", encoded, port, "nowhere"),
              url("app", encoded, FakePostgres.closedPort(), "app"),
              url("app", encoded, hostile.port(), "app"),
              "postgresql://app:" + encoded + "@name.invalid/app",
              "jdbc:postgresql://localhost:" + port + "/app?user=app&password=" + encoded)) {
        inEveryForm(secret, Map.of("DATABASE_URL", url), "migrate");
        inEveryForm(secret, Map.of("DATABASE_URL", url), "migrate", "--expect-host", "render.com");
        inEveryForm(secret, Map.of("DATABASE_URL", url), "run", "--no-probe", "--", "no-such-tool");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void noMalformedInputIsRepeated(PlantedSecret secret) throws IOException {
    for (String password : List.of(secret.text(), secret.encoded())) {
      for (String value :
          List.of(
              "postgresql://app:" + password + "@db.example.com/app",
              "postgresql://app:" + password + "@db.example.com:99999/app?sslmode=required",
              "postgresql://app:" + password,
              "postgres//app:" + password + "@db/app",
              "postgresql://app@db.example.com/app?password=" + password + "&sslmode=no",
              "postgresql://app:${PW}" + password + "@db.example.com/app",
              "jdbc:postgresql://app:" + password + "@db.example.com/app",
              "postgresql+asyncpg://app:" + password + "@/app?host=",
              "mysql://app:" + password + "@db.example.com/app",
              "'postgresql://app:" + password + "@db.example.com/app'",
              " postgresql://app:" + password + "@db.example.com/app",
              "DATABASE_URL=postgresql://app:" + password + "@db.example.com/app",
              "host=db.example.com user=app password=" + password,
              password)) {
        inEveryForm(secret, Map.of("DATABASE_URL", value), "resolve");
        for (String line :
            List.of(
                "DATABASE_URL=", "export DATABASE_URL=\"", "DATABASE_URL='", "DATABASE_URL: ")) {
          Files.writeString(folder.resolve(".env"), line + value + "\n");
          inEveryForm(secret, Map.of(), "resolve");
        }
        Files.delete(folder.resolve(".env"));
        search(
            secret, "standard input", Launch.in(folder).input(value).run("resolve", "--url-stdin"));
        search(secret, "flyway.toml", withFlywayUrl(value));
      }
    }
  }

  /**
   * Runs one command as text, as JSON, verbosely and into a file; no output may hold the secret.
   */
  private List<Launch.Result> inEveryForm(
      PlantedSecret secret, Map<String, String> environment, String... command) throws IOException {
    List<Launch.Result> results = new ArrayList<>();
    for (List<String> form :
        List.of(
            List.<String>of(),
            List.of("--format", "json", "-v"),
            List.of("-v", "-o", "report.txt"))) {
      List<String> arguments = new ArrayList<>(List.of(command));
      arguments.addAll(1, form);
      Launch.Result result =
          Launch.in(folder).with(environment).run(arguments.toArray(String[]::new));
      assertThat(result.status()).as("%s: %s", arguments, result.all()).isNotEqualTo(1);
      search(secret, String.join(" ", arguments), result);
      results.add(result);
    }
    Path report = folder.resolve("report.txt");
    secret.assertAbsent("report.txt", Files.readString(report));
    Files.delete(report);
    return results;
  }

  private static void search(PlantedSecret secret, String where, Launch.Result result) {
    secret.assertAbsent(where, result.all());
  }

  private Launch.Result withFlywayUrl(String value) throws IOException {
    layOutMigrations();
    Path file = folder.resolve("flyway.toml");
    Files.writeString(
        file,
        "[environments.default]\nurl = '''" + value + "'''\npassword = '''" + value + "'''\n");
    Launch.Result result =
        Launch.in(folder)
            .with(Map.of("DATABASE_URL", "postgresql://app@localhost:1/app"))
            .run("plan", "-v");
    Files.delete(file);
    return result;
  }

  private Launch.Result failAMigration(String url, PlantedSecret secret) throws IOException {
    // A ${...} in the planted password is no placeholder of the migration's.
    Files.writeString(folder.resolve("flyway.toml"), "[flyway]\nplaceholderReplacement = false\n");
    Files.writeString(
        folder.resolve("db/migration/V9__leak.sql"),
        "select $text$" + secret.text() + " " + url + "$text$::int;\n");
    Launch.Result last = null;
    for (Launch.Result result : inEveryForm(secret, Map.of("DATABASE_URL", url), "migrate")) {
      last = result;
    }
    return last;
  }

  private void layOutMigrations() throws IOException {
    Path migrations = Files.createDirectories(folder.resolve("db/migration"));
    Files.writeString(migrations.resolve("V1__create_shops.sql"), "create table shops (id int);");
  }

  private static String url(String role, String password, int port, String database) {
    return "postgresql://%s:%s@localhost:%d/%s".formatted(role, password, port, database);
  }

  private static String role(PostgresServer server, PlantedSecret secret) {
    String name = "sweep" + Integer.toUnsignedString(secret.hashCode());
    server.execute(
        "create role " + name + " login password '" + secret.text().replace("'", "''") + "'");
    return name;
  }
}
