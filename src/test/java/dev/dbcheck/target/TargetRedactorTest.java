package dev.dbcheck.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetRedactorTest {

  private static Redactor of(String url) {
    return TargetRedactor.of(
        TargetParser.parse(Secret.of(url), Origin.environment()).target().orElseThrow());
  }

  /** What clients of recorded runs print when they choke on such URLs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          postgresql://app:hunter%40two@db.test/app | password hunter@two was wrong
          postgresql://app:hunter%40two@db.test/app | password hunter%40two was wrong
          postgresql://app:hunter%40two@db.test/app | could not translate host name "hunter@two@db.test"
          postgresql://app:hunter+two@db.test/app   | got hunter two
          postgresql://app:hunter:two9@db.test/app  | port "two9" is invalid
          postgresql://app@db.test/app?password=hunter%2Ftwo | got hunter/two
          postgresql://app@db.test/app?sslpassword=hunter | got hunter
          postgresql://app@db.test/app?api_key=hunter | got hunter
          jdbc:postgresql://db.test/app?user=app&password=hunter+two | got hunter two
          """)
  void masksThePasswordInEveryForm(String url, String message) {
    assertThat(of(url).clean(message)).doesNotContain("hunter", "two").contains(Secret.MASK);
  }

  @Test
  void masksWhatTheReservedCharactersCutAPasswordInto() {
    Redactor redactor =
        TargetRedactor.forRawUrl(
            Secret.of("postgresql://app:alpha@bravo/charlie?delta#echoes:foxtrot@db.test/shop"));
    List<String> messages =
        List.of(
            "could not translate host name \"bravo\" to address",
            "invalid integer value \"alpha\" for connection option \"port\"",
            "lookup bravo/charlie: no such host",
            "database \"charlie?delta#echoes:foxtrot@db.test/shop\" does not exist",
            "missing key/value separator \"=\" in URI query parameter: \"delta#echoes\"",
            "role \"foxtrot\"");
    assertThat(messages.stream().map(redactor::clean))
        .allMatch(text -> text.contains(Secret.MASK))
        .noneMatch(text -> text.matches(".*(alpha|bravo|charlie|delta|echoes|foxtrot).*"));
    assertThat(redactor.clean("could not reach db.test as app, database shop"))
        .isEqualTo("could not reach db.test as app, database shop");
  }

  /** Between two reserved characters at which one client cuts stand others at which it does not. */
  @Test
  void masksPiecesThatHoldReservedCharactersThemselves() {
    Redactor redactor =
        TargetRedactor.forRawUrl(Secret.of("postgresql://app:3k#Z4/x?7@q9:0v@db.test/shop"));
    assertThat(redactor.clean("invalid integer value \"3k#Z4\" for port, database \"x?7@q9:0v\""))
        .isEqualTo("invalid integer value \"***\" for port, database \"***\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          app:hunter22@db.test/app
          postgresql:/app:hunter22@db.test/app
          "postgresql://app:hunter22@db.test/app"
          psql 'postgresql://app:hunter22@db.test/app'
          host=db.test user=app password=hunter22 dbname=app
          host=db.test user=app password='hunter22' dbname=app
          postgresql://app:hunter22
          postgresql://app:hunter22/app
          mysql://app:hunter22@db.test/app
          jdbc:postgresql://app:hunter22@db.test/app
          postgresql://app:hunter22@[db.test/app
          prisma+postgres://db.test/?api_key=hunter22
          """)
  void findsThePasswordInWhatIsNoUrl(String text) {
    Redactor redactor = TargetRedactor.forRawUrl(Secret.of(text));
    assertThat(redactor.clean("got hunter22 from " + text)).doesNotContain("hunter22");
  }

  /** The most common URLs of all: a password that is a name or a word. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          postgres://postgres:postgres@db/postgres | FATAL: password authentication failed for user "postgres" | FATAL: password authentication failed for user "postgres"
          postgres://postgres:postgres@db/postgres | cannot parse postgres://postgres:postgres@db/postgres | cannot parse postgres://postgres:***@db/postgres
          postgres://postgres:postgres@db/postgres | no driver: org.postgresql.Driver, PostgreSQL 18.6 | no driver: org.postgresql.Driver, PostgreSQL 18.6
          postgres://app:app@db/app | database "app" does not exist, app:app@db | database "app" does not exist, app:***@db
          postgres://app:test@db.test/app | the latest test of db.test, "test" | the latest test of db.test, "***"
          postgres://app:root@db.test/app | file ~/.postgresql/root.crt of root is missing | file ~/.postgresql/root.crt of root is missing
          postgres://root:root@db.test/root | role "root" does not exist | role "root" does not exist
          postgres://app:password@db.test/app | FATAL: password authentication failed for user "app" | FATAL: password authentication failed for user "app"
          postgres://app:password@db.test/app | { user: 'app', password: 'password' } | { user: 'app', password: '***' }
          postgres://app:secret@db.test/app | got "secret", secret=secret | got "***", secret=***
          postgres://app:db.test@db.test:5432/app | connection to db.test:5432 refused | connection to db.test:5432 refused
          postgres://app:localhost@localhost/app | connection to "localhost" (127.0.0.1) failed | connection to "localhost" (127.0.0.1) failed
          postgres://app:abc-5433@db.test:5433/app | db.test:5433 said 5433, abc-5433 | db.test:5433 said 5433, ***
          postgres://app:correct-horse@db.test/app | incorrect directory of the horse | incorrect directory of the ***
          postgres://app:postgres2026@db.test/app | user postgres, "postgres2026" | user postgres, "***"
          """)
  void staysReadableWhereThePasswordIsAWord(String url, String message, String cleaned) {
    assertThat(of(url).clean(message)).isEqualTo(cleaned);
    assertThat(TargetRedactor.forRawUrl(Secret.of(url)).clean(message)).isEqualTo(cleaned);
  }

  @Test
  void leavesUserHostDatabaseAndSchemeReadable() {
    String message = "role postgres of database postgres at localhost via postgresql";
    assertThat(of("postgresql://postgres:postgres@localhost/postgres").clean(message))
        .isEqualTo(message);
    assertThat(of("postgresql://app:localhost@localhost/app").clean("connect to localhost"))
        .isEqualTo("connect to localhost");
  }

  @Test
  void leavesHarmlessParametersReadable() {
    String url = "postgresql://app:s3cr3t@db.test/app?application_name=billing@night&port=5432";
    String message = "application_name billing@night on port 5432";
    assertThat(of(url).clean(message)).isEqualTo(message);
  }

  @Test
  void knowsThePasswordEncodedAnew() {
    String password = "pä ss/%w+rd";
    String url = "postgresql://app:" + PercentEncoding.encode(password) + "@db.test/app";
    Redactor redactor = of(url);
    assertThat(
            List.of(
                password,
                PercentEncoding.encode(password),
                URLEncoder.encode(password, StandardCharsets.UTF_8),
                PercentEncoding.encode(password).replace("%", "%%")))
        .allSatisfy(form -> assertThat(redactor.clean("<" + form + ">")).isEqualTo("<***>"));
  }
}
