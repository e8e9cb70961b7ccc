package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.testing.Launch;
import dev.dbcheck.testing.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlCommandTest {
  /** The host of a third of the clients begins behind the first at sign. */
  private static final String SPLIT = "postgresql://app:p@ss#w/rd:1Xq9@db.render.com:5432/app";

  @TempDir private Path folder;

  private Launch.Result explain(String url, String... arguments) {
    String[] words = new String[arguments.length + 2];
    words[0] = "url";
    words[1] = "-";
    System.arraycopy(arguments, 0, words, 2, arguments.length);
    return Launch.in(folder).with(Map.of("COLUMNS", "100")).input(url).run(words);
  }

  @Test
  void groupsTheClientsByWhereTheyGo() {
    Launch.Result result = explain("postgresql://app:s3cr3t@localhost/app?host=db.test");

    assertThat(result.out())
        .contains("  localhost:5432/app as app\n    asyncpg,")
        .contains("db.test:5432/app as app")
        .contains("because of parameter host");
    assertThat(result.all()).doesNotContain("s3cr3t");
  }

  @Test
  void namesTheCharactersThatPartTheClients() {
    Launch.Result result = explain(SPLIT);

    assertThat(result.out())
        .contains("because of @ # / in front of the host")
        .contains("postgresql://app:***@db.render.com:5432/app\n");
    assertThat(result.err()).contains("error DBC204");
    assertThat(result.all()).doesNotContain("ss#w", "1Xq9");
    assertThat(result.status()).isEqualTo(3);
  }

  @Test
  void saysWhatEachClientDoesAboutTls() {
    Launch.Result result = explain("postgresql://app:s3cr3t@db.test/app?sslmode=require");

    assertThat(result.out())
        .contains("  TLS; the server is not verified\n    libpq, psql, psycopg, psycopg2, ruby-pg,")
        .contains("certificate and host are verified against the roots built into Node.js")
        .contains("TypeError: connect() got an unexpected keyword argument 'sslmode'");
  }

  @Test
  void everyReadingIsInTheJson() {
    Launch.Result result = explain(SPLIT, "--format", "json");

    ReportSchema.validate(result.out());
    assertThat(result.out()).contains("\"readings\"", "\"corrected\"", "\"evidence\"");
    assertThat(result.all()).doesNotContain("ss#w", "1Xq9");
  }

  @Test
  void aUrlOnTheCommandLineIsRefusedAndNotRepeated() {
    Launch.Result result = Launch.in(folder).run("url", "postgresql://app:s3cr3t@db.test/app");

    assertThat(result.err()).startsWith("error DBC002: dbcheck url takes no URL");
    assertThat(result.all()).doesNotContain("s3cr3t");
    assertThat(result.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "libpq, postgresql://app:***@db.render.com:5432/app",
    "sqlalchemy-asyncpg, postgresql+asyncpg://app:***@db.render.com:5432/app",
    "pgjdbc, jdbc:postgresql://db.render.com:5432/app?user=app&password=***",
  })
  void writesTheUrlThatIsMeantForAClient(String client, String expected) {
    Launch.Result result = explain(SPLIT, "--for", client);

    assertThat(result.out()).contains(expected);
    assertThat(result.err()).contains("warning DBC204");
    assertThat(result.status()).isZero();
  }

  @Test
  void writesItsPasswordToAFileThatOnlyItsOwnerMayRead() throws IOException {
    Launch.Result result = explain(SPLIT, "--for", "libpq", "--write-to", "url.txt");

    Path file = folder.resolve("url.txt");
    assertThat(file).hasContent("postgresql://app:p%40ss%23w%2Frd%3A1Xq9@db.render.com:5432/app\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(result.out()).contains("written to  url.txt");
    assertThat(result.all()).doesNotContain("1Xq9");
  }

  @Test
  void writesItToAPipeAndTheReportBesideIt() {
    Launch.Result result = explain(SPLIT, "--for", "libpq", "--write-to", "-");

    assertThat(result.out())
        .isEqualTo("postgresql://app:p%40ss%23w%2Frd%3A1Xq9@db.render.com:5432/app\n");
    assertThat(result.err()).doesNotContain("1Xq9").contains("for libpq");
  }

  @Test
  void writesNothingThatAClientHasNoWordsFor() {
    Launch.Result result =
        explain(
            "postgresql://app:s3cr3t@h1:1,h2:2/app", "--for", "node-pg", "--write-to", "url.txt");

    assertThat(result.err()).contains("error DBC220");
    assertThat(folder.resolve("url.txt")).doesNotExist();
    assertThat(result.status()).isEqualTo(3);
  }

  @Test
  void aClientThatNobodyKnowsIsWrongUsage() {
    Launch.Result result = explain(SPLIT, "--for", "mysql");

    assertThat(result.err()).startsWith("error DBC010");
    assertThat(result.status()).isEqualTo(2);
  }
}
