package dev.dbcheck.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetParserTest {
  private static final Origin ORIGIN = Origin.line("backend/.env", 14);

  private static ParsedTarget parse(String url) {
    return TargetParser.parse(Secret.of(url), ORIGIN);
  }

  private static Target target(String url) {
    return parse(url).target().orElseThrow();
  }

  /** Returns the findings as {@code CODE}, or {@code code} where it is a warning. */
  private static String findings(String url) {
    return parse(url).diagnostics().stream()
        .map(f -> f.isError() ? f.code().name() : f.code().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static Diagnostic finding(String url, Code code) {
    return parse(url).diagnostics().stream()
        .filter(found -> found.code() == code)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void readsEveryPartOfAUrl() {
    Secret url =
        Secret.of(
            "postgresql://app:s3cr3t%21@db.render.com/shop?sslmode=require&"
                + "sslrootcert=/etc/ca.crt&sslpassword=k3y&application_name=my%20app");
    Target target =
        new Target(
            url,
            "postgresql://app:***@db.render.com:5432/shop?sslmode=require"
                + "&sslrootcert=/etc/ca.crt&application_name=my%20app&sslpassword=***",
            "postgresql",
            List.of(new Endpoint("db.render.com", Optional.empty(), 5432)),
            Optional.of("app"),
            Optional.of(Secret.of("s3cr3t!")),
            Optional.of("shop"),
            new TlsSettings(
                TlsMode.REQUIRE,
                true,
                Optional.of("/etc/ca.crt"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Secret.of("k3y"))),
            new LinkedHashMap<>(Map.of("application_name", "my app")));

    assertThat(TargetParser.parse(url, ORIGIN))
        .isEqualTo(new ParsedTarget(Optional.of(target), Optional.of(target), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgresql://app@h1:5601,h2:5602/app                | h1:5601 h2:5602
          postgresql://app@h1,h2:5602/app                     | h1:5432 h2:5602
          postgresql://app@h1:5601,h2/app                     | h1:5601 h2:5432
          postgresql://app@[::1]:5601,[fe80::1%25eth0]/app    | [::1]:5601 [fe80::1%eth0]:5432
          postgresql://app@db.test:/app                       | db.test:5432
          postgresql://app@my_host/app                        | my_host:5432
          postgresql://app@%2Frun%2Fpg/app                    | /run/pg:5432
          postgresql://app@%40abstract/app                    | @abstract:5432
          postgresql://app@/app?host=/run/pg&port=5602        | /run/pg:5602
          postgresql://app@/app?host=/cloudsql/p:r:i          | [/cloudsql/p:r:i]:5432
          postgresql://app@/app?host=h1,h2&port=5601,5602     | h1:5601 h2:5602
          postgresql://app@/app?host=h1,h2&port=5601          | h1:5601 h2:5601
          postgresql://app@db.test:1/app?host=localhost       | localhost:1
          postgresql://app@/app?host=::1                      | [::1]:5432
          postgresql://app@/app?hostaddr=10.0.0.1             | 10.0.0.1:5432
          jdbc:postgresql://h1:5601,h2/app?user=app           | h1:5601 h2:5432
          jdbc:postgresql://[::1]:5601/app?user=app           | [::1]:5601
          jdbc:postgresql://db.test/app?user=app&host=h9&port=7 | h9:7
          jdbc:postgresql://db.test/app?user=app&PGHOST=h9    | h9:5432
          """)
  void findsWhereClientsDial(String url, String endpoints) {
    assertThat(target(url).endpoints().stream().map(Endpoint::display))
        .containsExactly(endpoints.split(" "));
  }

  @Test
  void dialsHostaddrInsteadOfTheHost() {
    ParsedTarget parsed =
        parse("postgresql://app@h1,h2/app?hostaddr=127.0.0.1,10.0.0.1&sslmode=verify-full");
    assertThat(parsed.target().orElseThrow().endpoints())
        .containsExactly(
            new Endpoint("h1", Optional.of("127.0.0.1"), 5432),
            new Endpoint("h2", Optional.of("10.0.0.1"), 5432));
    assertThat(parsed.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "parameter hostaddr=127.0.0.1 replaces h1 of the URL",
            "parameter hostaddr=10.0.0.1 replaces h2 of the URL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgresql://app@db.test/app?host=localhost | parameter host=localhost replaces db.test of the URL
          postgresql://app@db.test:1/app?port=2       | parameter port=2 replaces 1 of the URL
          postgresql://app@db.test/app?user=me        | parameter user replaces the user app in front of the host
          postgresql://app:a@db.test/app?password=b   | parameter password replaces the password in front of the host
          postgresql://app@db.test/app?dbname=other   | parameter dbname replaces the database in front of the question mark
          """)
  void saysWhatAParameterReplaces(String url, String message) {
    Diagnostic finding = finding(url, Code.PARAMETER_OVERRIDES_URL);
    assertThat(finding.message()).isEqualTo(message);
    assertThat(finding.isError()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mysql://u:p@h/d                    | DATABASE_NOT_SUPPORTED
          mariadb://u:p@h/d                  | DATABASE_NOT_SUPPORTED
          mongodb+srv://u:p@h/d              | DATABASE_NOT_SUPPORTED
          rediss://h                         | DATABASE_NOT_SUPPORTED
          sqlite:///app.db                   | DATABASE_NOT_SUPPORTED
          file:./dev.db                      | DATABASE_NOT_SUPPORTED
          mssql+pyodbc://u:p@h/d             | DATABASE_NOT_SUPPORTED
          cockroachdb://u:p@h:26257/d        | DATABASE_NOT_SUPPORTED
          jdbc:mysql://h/d                   | DATABASE_NOT_SUPPORTED
          jdbc:oracle:thin:@h:1521/d         | DATABASE_NOT_SUPPORTED
          prisma+postgres://h/?api_key=abc   | DATABASE_NOT_SUPPORTED
          db.test                            | SCHEME_UNKNOWN
          localhost:5432/app                 | SCHEME_UNKNOWN
          app:s3cr3t@db.test/app             | SCHEME_UNKNOWN
          host=db.test dbname=app            | SCHEME_UNKNOWN
          pgsql://u:p@h/d                    | SCHEME_UNKNOWN
          jdbc:postgres://h/d                | SCHEME_UNKNOWN
          r2dbc:postgresql://h/d             | SCHEME_UNKNOWN
          postgresql:/app:s3cr3t@db.test/app | URL_MALFORMED
          jdbc:postgresql:/                  | URL_MALFORMED
          POSTGRES://u:p@h/d                 | scheme_unknown
          postgres+asyncpg://u:p@h/d         | scheme_unknown
          postgresql+asyncpg://u:p@h/d       |
          """)
  void tellsPostgresqlFromOtherSchemes(String url, String findings) {
    assertThat(findings(url)).isEqualTo(findings == null ? "" : findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          postgresql://app:p%ss@h/d            | PERCENT_ENCODING_MALFORMED
          postgresql://app:p%00@h/d            | PERCENT_ENCODING_MALFORMED
          postgresql://app:p%E4@h/d            | PERCENT_ENCODING_MALFORMED
          postgresql://u@h/d%2                 | PERCENT_ENCODING_MALFORMED
          postgresql://u@[fe80::1%eth0]/d      | PERCENT_ENCODING_MALFORMED
          postgresql://u@h:99999/d             | PORT_INVALID
          postgresql://u@h:0/d                 | PORT_INVALID
          postgresql://u@h:x/d                 | PORT_INVALID
          postgresql://u@h:+5/d                | PORT_INVALID
          postgresql://u@h1,h2,h3/d?port=1,2   | PORT_INVALID
          postgresql:///app?user=u             | HOST_MISSING
          postgres://u:p@/app                  | HOST_MISSING
          postgresql://                        | user_missing database_missing HOST_MISSING
          postgresql://u@h/d?host=             | parameter_overrides_url HOST_MISSING
          postgresql://u@h1,/d                 | HOST_MISSING
          postgresql://u@[::1/d                | HOST_MALFORMED
          postgresql://u@[::1]x/d              | HOST_MALFORMED
          postgresql://u@[db]/d                | HOST_MALFORMED
          postgresql://u@::1/d                 | HOST_MALFORMED
          postgresql://u@a[b]/d                | HOST_MALFORMED
          postgresql://u@db..test/d            | HOST_MALFORMED
          postgresql://u@h/d?hostaddr=db.test  | HOST_MALFORMED
          postgresql://u@h/d?hostaddr=::1,::2  | URL_MALFORMED
          postgresql://h/d                     | user_missing
          postgresql://u@h                     | database_missing
          postgresql://u:p ss@h/d              | CHARACTER_NOT_ENCODED
          postgresql://u@h/a#b                 | CHARACTER_NOT_ENCODED
          postgresql://u@h/d"                  | CHARACTER_NOT_ENCODED
          postgresql://u:p"s@h/d               | character_not_encoded
          postgresql://u@h/a/b                 | character_not_encoded
          postgresql://u@h/d?application_name=a+b | character_not_encoded
          postgresql://u@h/d?options=-csearch_path=x | character_not_encoded
          postgresql://u@h/d?sslmode           | url_malformed PARAMETER_VALUE_INVALID
          postgresql://u@h/d?sslmode=          | PARAMETER_VALUE_INVALID
          postgresql://u@h/d?sslmode=required  | PARAMETER_VALUE_INVALID
          postgresql://u@h/d?sslmode=REQUIRE   | PARAMETER_VALUE_INVALID
          postgresql://u@h/d?sslmode=no-verify | parameter_value_invalid
          postgresql://u@h/d?channel_binding=on | PARAMETER_VALUE_INVALID
          postgresql://u@h/d?connect_timeout=1s | PARAMETER_VALUE_INVALID
          postgresql://u@h/d?sslmode=require&sslrootcert=system | PARAMETER_VALUE_INVALID
          postgresql://u@h/d?sslnegotiation=direct | parameter_value_invalid
          postgresql://u@h/d?sslmode=disable&sslmode=require | parameter_repeated
          postgresql://u@h/d?pgbouncer=true    | parameter_unknown
          postgresql://u@h/d?SSLMODE=require   | parameter_unknown
          postgresql://u@h/d?password=a#b      | RESERVED_CHARACTER_IN_PASSWORD
          postgresql://u@h/d?password=a&bc=1   | RESERVED_CHARACTER_IN_PASSWORD parameter_unknown
          """)
  void namesEachFault(String url, String findings) {
    assertThat(findings(url)).isEqualTo(findings);
  }

  @Test
  void reportsAllFaultsAtOnce() {
    ParsedTarget parsed = parse("postgres://app:p/ss@db.test:99999/a%zz?sslmode=required&foo=1");
    assertThat(parsed.target()).isEmpty();
    assertThat(parsed.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(
            Code.RESERVED_CHARACTER_IN_PASSWORD,
            Code.PERCENT_ENCODING_MALFORMED,
            Code.PORT_INVALID,
            Code.PARAMETER_VALUE_INVALID,
            Code.PARAMETER_UNKNOWN);
    assertThat(parsed.diagnostics()).allMatch(f -> f.origin().equals(Optional.of(ORIGIN)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgresql://app:p@ss@h/d          | @       | piece | whole
          postgresql://app:p/ss@h/d          | /       | piece | piece
          postgresql://app:p?ss@h/d          | ?       | whole | piece
          postgresql://app:p#ss@h/d          | #       | whole | piece
          postgresql://app:p@ss/w#rd?1@h/d   | @ / ? # | piece | piece
          postgresql://app@srv:s3cr3t@h/d    | @       | piece | whole
          postgresql://app:p@ss/w?x=1@h/d    | @ / ?   | piece | piece
          postgresql://app:pw?user=x@h/d     | ?       | whole | piece
          """)
  void saysHowClientsCutAPasswordWithReservedCharacters(
      String url, String characters, String libpq, String node) {
    Map<String, String> words =
        Map.of(
            "whole", "finds the host after the last @",
            "piece", "would take a piece of it as the host, or reject the URL");
    Diagnostic finding = finding(url, Code.RESERVED_CHARACTER_IN_PASSWORD);
    assertThat(parse(url).target()).isEmpty();
    assertThat(finding.message())
        .isEqualTo("the user or the password holds " + characters + " unencoded");
    assertThat(finding.detail())
        .contains("libpq " + words.get(libpq) + "; node-pg " + words.get(node));
  }

  @Test
  void saysHowToEncodeThePassword() {
    assertThat(finding("postgresql://app:p@s#s@h/d", Code.RESERVED_CHARACTER_IN_PASSWORD).hint())
        .contains("Percent-encode in the password: @ is %40, # is %23");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://app:pw@h/d?user=me@srv",
        "postgresql://app:pw@h/d?application_name=me@here&sslmode=require",
        "postgresql:///d?host=@abstract&user=me"
      })
  void takesAnAtInTheQueryForWhatItIs(String url) {
    assertThat(parse(url).diagnostics()).noneMatch(Diagnostic::isError);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgresql://u@h/d                          | PREFER      | false |
          postgresql://u@h/d?sslmode=verify-ca        | VERIFY_CA   | true  |
          postgresql://u@h/d?sslrootcert=system       | VERIFY_FULL | true  |
          postgresql://u@h/d?ssl=true                 | REQUIRE     | true  |
          postgresql://u@h/d?ssl=false                | DISABLE     | true  | parameter_unknown
          postgresql://u@h/d?ssl=verify-full          | VERIFY_FULL | true  | parameter_unknown
          postgresql://u@h/d?ssl=no-verify            | REQUIRE     | true  | parameter_unknown
          postgresql+asyncpg://u@h/d?ssl=require      | REQUIRE     | true  |
          postgresql+asyncpg://u@h/d?sslmode=require  | REQUIRE     | true  | parameter_unknown
          jdbc:postgresql://h/d?user=u&ssl            | VERIFY_FULL | true  |
          jdbc:postgresql://h/d?user=u&ssl=True       | VERIFY_FULL | true  |
          jdbc:postgresql://h/d?user=u&ssl=false      | PREFER      | false |
          jdbc:postgresql://h/d?user=u&sslmode=Require | REQUIRE    | true  |
          jdbc:postgresql://h/d?user=u&sslMode=require | PREFER     | false | parameter_unknown
          """)
  void readsTlsInTheSchemesOwnSpelling(
      String url, TlsMode mode, boolean explicit, String findings) {
    TlsSettings tls = target(url).tls();
    assertThat(tls.mode()).isEqualTo(mode);
    assertThat(tls.explicit()).isEqualTo(explicit);
    assertThat(findings(url)).isEqualTo(findings == null ? "" : findings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql+asyncpg://u@h/d?ssl=true",
        "postgresql://u@h/d?ssl=yes",
        "jdbc:postgresql://h/d?user=u&ssl=require",
        "jdbc:postgresql://h/d?user=u&sslmode=no-verify"
      })
  void refusesASpellingOfTlsThatTheClientDoesNotTake(String url) {
    assertThat(findings(url)).isEqualTo("PARAMETER_VALUE_INVALID");
  }

  @Test
  void suggestsTheNameThatDiffersInSpellingOnly() {
    assertThat(finding("postgresql://u@h/d?ssl_mode=require", Code.PARAMETER_UNKNOWN).hint())
        .contains("Write `sslmode`");
    assertThat(
            finding("jdbc:postgresql://h/d?user=u&application_name=x", Code.PARAMETER_UNKNOWN)
                .hint())
        .contains("Write `ApplicationName`");
  }

  @Test
  void masksWhatIsNotKnownToBeHarmless() {
    Target target =
        target(
            "postgresql://app:pw@h/d?foo=1&scram_client_key=ck&options=-c%20app.token%3Dabc"
                + "&connect_timeout=10");
    assertThat(target.redacted())
        .isEqualTo(
            "postgresql://app:***@h:5432/d?connect_timeout=10&foo=***&scram_client_key=***"
                + "&options=***");
    assertThat(target.parameters()).isEqualTo(Map.of("connect_timeout", "10"));
  }
}
