package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.reading.Clients;
import dev.dbcheck.testing.Launch;
import dev.dbcheck.testing.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reading of the app's client decides, and the guard looks at those of others. */
class ClientReadingTest {
  @TempDir private Path folder;

  @BeforeEach
  void ownRepository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
  }

  private void write(String file, String... lines) throws IOException {
    Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
  }

  private Launch.Result run(String url, String... arguments) {
    return Launch.in(folder).with(Map.of("DATABASE_URL", url)).run(arguments);
  }

  @Test
  void theAppsClientIsDetectedAndItsReadingIsTheTarget() throws IOException {
    write("requirements.txt", "psycopg[binary]==3.3.5");

    Launch.Result result = run("postgresql://app:p#ss-1Xq9@db.test/app", "resolve");

    assertThat(result.out())
        .contains("  host      db.test ")
        .contains("  app  psycopg 3.3.5  requirements.txt:1  db.test:5432/app as app");
    assertThat(result.err()).contains("warning DBC204", "warning DBC218");
    assertThat(result.all()).doesNotContain("1Xq9");
    assertThat(result.status()).isZero();
  }

  @Test
  void theSameUrlIsOfNoUseToAnotherClient() throws IOException {
    write("package.json", "{\"dependencies\": {\"pg\": \"8.23.1\"}}");

    Launch.Result result = run("postgresql://app:p#ss-1Xq9@db.test/app", "resolve");

    assertThat(result.err()).contains("error DBC204", "warning DBC217: pg (node-postgres)");
    assertThat(result.all()).doesNotContain("1Xq9");
    assertThat(result.status()).isEqualTo(3);
  }

  @Test
  void aParameterThatTheClientDoesNotTakeDoesNotMoveTheTarget() {
    String url = "postgresql://app:s3cr3t@db.render.com/app?host=localhost";

    assertThat(run(url, "resolve", "--client", "asyncpg", "--expect-host", "render.com").status())
        .isZero();
    assertThat(run(url, "resolve", "--client", "libpq", "--expect-host", "render.com").err())
        .contains("DBC701");
  }

  @Test
  void whereTheClientIsNotKnownEveryReadingMustMeetTheExpectation() {
    Launch.Result result =
        run(
            "postgresql://app:s3cr3t@localhost/app?host=db.render.com",
            "resolve",
            "--expect-host",
            "render.com");

    assertThat(result.err())
        .contains("error DBC710: asyncpg, ")
        .contains(
            " would go to localhost:5432/app as app with this URL, because of parameter host");
    assertThat(result.status()).isEqualTo(4);
  }

  @Test
  void theGuardRefusesWhereTheMigrationsClientGoesElsewhere() throws IOException {
    write(
        "package.json",
        "{\"dependencies\": {\"postgres\": \"3.4.9\"},",
        " \"devDependencies\": {\"prisma\": \"6.1.0\"}}");

    Launch.Result result = run("postgresql://app:s3cr3t@db.test/app?host=other.test", "resolve");

    assertThat(result.err()).contains("error DBC710: ", "because of parameter host");
    assertThat(result.status()).isEqualTo(4);
  }

  @Test
  void theGuardRefusesACommandWhoseClientGoesElsewhere() throws IOException {
    write("package.json", "{\"dependencies\": {\"postgres\": \"3.4.9\"}}");

    Launch.Result result =
        run(
            "postgresql://app:s3cr3t@db.test/app?host=127.0.0.1",
            "run",
            "--no-probe",
            "--",
            "psql",
            "--version");

    assertThat(result.err())
        .contains("error DBC710: psql would go to 127.0.0.1:5432/app as app with this URL");
    assertThat(result.status()).isEqualTo(4);
  }

  @Test
  void whatTheClientObeysBesidesTheUrlHasAnOrigin() throws IOException {
    write("requirements.txt", "psycopg", "python-dotenv");
    write("app.py", "from dotenv import load_dotenv", "load_dotenv()");
    write(".env", "DATABASE_URL=postgresql://app:s3cr3t@db.test/app", "PGPORT=7777");

    Launch.Result result = Launch.in(folder).run("resolve", "--format", "json");

    ReportSchema.validate(result.out());
    assertThat(result.out())
        .contains("\"port\" : 7777")
        .contains("\"name\" : \"PGPORT\"", "\"source\" : \".env\"", "\"line\" : 2");
  }

  @Test
  void theEnvironmentLeadsAClientAstrayThatObeysIt() {
    Launch.Result result =
        Launch.in(folder)
            .with(Map.of("DATABASE_URL", "postgresql://app@db.test/app", "PGHOSTADDR", "127.0.0.2"))
            .run("resolve", "--client", "psycopg", "--expect-host", "db.test");

    assertThat(result.err())
        .contains("DBC219: psycopg 3 takes the address from PGHOSTADDR", "DBC707");
    assertThat(result.status()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pgx | host=db.test port=5601 user=app password='s3 cr3t' dbname=app sslmode=require",
        "npgsql | Host=db.test;Port=5601;Username=app;Password=s3cr3t;Database=app",
        "r2dbc | r2dbc:postgresql://app:s3cr3t@db.test:5601/app",
      })
  void whatIsNoUrlIsReadAsTheClientReadsIt(String client, String text) {
    Launch.Result result = run(text, "resolve", "--client", client, "--expect-host", "db.test");

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("  host      db.test ", "  port      5601", "  database  app", "  user      app");
    assertThat(result.all()).doesNotContain("cr3t");
  }

  static Stream<Arguments> clientsAndTornPasswords() {
    List<String> urls =
        List.of(
            "postgresql://app:Zq7x@Xw4y#Vb9z/Kd2a:1Mf5@db.render.com/app",
            "postgresql://app:Zq7x/Xw4y@Vb9z?Kd2a=Mf5b@db.render.com/app",
            "postgresql://app@Zq7x:Xw4y@Vb9z:Kd2a@db.render.com/app?host=other.test",
            "postgresql://Zq7x:Xw4y[Vb9z]Kd2a@db.render.com,other.test/app?password=Mf5b&x",
            "postgresql+asyncpg://app:Zq7x%Xw4y@Vb9z@db.render.com:x/app#Kd2a");
    return Clients.all().stream()
        .flatMap(client -> urls.stream().map(url -> Arguments.of(client.name(), url)));
  }

  /** A misreading makes hosts, users and databases of pieces of the password. */
  @ParameterizedTest
  @MethodSource("clientsAndTornPasswords")
  void noPieceOfAPasswordIsShownAsAnythingElse(String client, String url) {
    for (String command : List.of("resolve", "url")) {
      for (String format : List.of("text", "json")) {
        Launch.Result result =
            run(
                url,
                command,
                "--client",
                client,
                "--expect-host",
                "render.com",
                "--expect-database",
                "shop",
                "--format",
                format);

        assertThat(result.all()).doesNotContain("Xw4y", "Vb9z", "Kd2a", "Mf5b");
        assertThat(result.status()).as(result.err()).isNotEqualTo(1);
      }
    }
  }

  @Test
  void theDatabaseNamedAsTheUserIsNoOtherThanTheOneThatIsNotNamed() {
    String url = "postgresql://app@127.0.0.1?sslmode=disable";

    assertThat(run(url, "resolve", "--client", "psycopg").err()).doesNotContain("DBC218");
    assertThat(run(url, "run", "--no-probe", "--for", "psycopg", "--", "true").status()).isZero();
    assertThat(run(url, "resolve", "--client", "prisma").err())
        .contains("DBC218", "127.0.0.1:5432/postgres as app");
  }

  @Test
  void aUrlOfAnotherDatabaseIsNoneToAClientThatTakesAnyScheme() {
    Launch.Result result = run("mysql://app:s3cr3t@db.test/app", "resolve", "--client", "node-pg");

    assertThat(result.err()).contains("error DBC202");
    assertThat(result.status()).isEqualTo(3);
  }

  @Test
  void aCommandGetsTheUrlInTheWordsOfItsClient() throws IOException {
    Launch.Result result =
        run(
            "postgresql://app:s3cr3t@127.0.0.1/app?sslmode=disable",
            "run",
            "--no-probe",
            "--for",
            "sqlalchemy-asyncpg",
            "--export",
            "JDBC_URL=pgjdbc",
            "--",
            "sh",
            "-c",
            "echo $DATABASE_URL $JDBC_URL > out");

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(folder.resolve("out"))
        .hasContent(
            "postgresql+asyncpg://app:s3cr3t@127.0.0.1:5432/app?ssl=disable"
                + " jdbc:postgresql://127.0.0.1:5432/app?user=app&password=s3cr3t&sslmode=disable\n");
    assertThat(result.all()).doesNotContain("s3cr3t");
  }

  @Test
  void noCommandIsRunWithAUrlThatItsClientHasNoWordsFor() {
    Launch.Result result =
        run(
            "postgresql://app:s3cr3t@127.0.0.1:1,127.0.0.1:2/app",
            "run",
            "--no-probe",
            "--for",
            "node-pg",
            "--",
            "touch",
            "ran");

    assertThat(result.err()).contains("error DBC220");
    assertThat(folder.resolve("ran")).doesNotExist();
    assertThat(result.status()).isEqualTo(3);
  }
}
