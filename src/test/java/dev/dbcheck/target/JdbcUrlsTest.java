package dev.dbcheck.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

/** Compares dbcheck's reading of {@code jdbc:} URLs with pgjdbc's own. */
class JdbcUrlsTest {
  private static ParsedTarget parse(String url) {
    return TargetParser.parse(Secret.of(url), Origin.environment());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.test:5601/app?user=app&password=p+ss",
        "jdbc:postgresql://db.test:5601/app?user=app&password=p%2Bss",
        "jdbc:postgresql://db.test:5601/app?user=app&password=p#ss",
        "jdbc:postgresql://db.test:5601/app?user=app&password=p=ss",
        "jdbc:postgresql://db.test:5601/app?user=app&password=p@ss/w?x",
        "jdbc:postgresql://db.test:5601/app?user=app&password=p ss",
        "jdbc:postgresql://db.test/app?dbname=other&host=h9&port=7",
        "jdbc:postgresql://db.test/app?PGDBNAME=other&PGHOST=h9&PGPORT=7",
        "jdbc:postgresql://h1:5601,h2/app",
        "jdbc:postgresql://h1,h2/app?port=7,8",
        "jdbc:postgresql://[::1]:5601/app",
        "jdbc:postgresql://db.test/my+db",
        "jdbc:postgresql://db.test/my%20db",
        "jdbc:postgresql://db.test:5601/app;ssl=true",
        "jdbc:postgresql://db.test/app?user=a&user=b"
      })
  void readsAsPgjdbcDoes(String url) {
    Properties expected = Driver.parseURL(url, null);
    Target target = parse(url).target().orElseThrow();
    assertThat(joined(target, Endpoint::host))
        .isEqualTo(expected.getProperty("PGHOST").replaceAll("[\\[\\]]", ""));
    assertThat(joined(target, endpoint -> Integer.toString(endpoint.port())))
        .isEqualTo(expected.getProperty("PGPORT"));
    assertThat(target.user()).isEqualTo(Optional.ofNullable(expected.getProperty("user")));
    assertThat(target.password())
        .isEqualTo(Optional.ofNullable(expected.getProperty("password")).map(Secret::of));
    assertThat(target.database()).isEqualTo(Optional.ofNullable(expected.getProperty("PGDBNAME")));
  }

  private static String joined(Target target, Function<Endpoint, String> part) {
    return target.endpoints().stream().map(part).collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://db.test                         | URL_MALFORMED
          jdbc:postgresql://db.test/a/b                     | URL_MALFORMED
          jdbc:postgresql://db.test:/app                    | PORT_INVALID
          jdbc:postgresql://db.test:99999/app               | PORT_INVALID
          jdbc:postgresql://h1,h2/app?port=7                | PORT_INVALID
          jdbc:postgresql://db.test/app?host=h1,h2          | PORT_INVALID
          jdbc:postgresql://db.test/app?password=p%ss       | PERCENT_ENCODING_MALFORMED
          """)
  void refusesWhatPgjdbcCannotRead(String url, Code code) {
    assertThat(Driver.parseURL(url, null)).isNull();
    assertThat(errors(url)).containsExactly(code);
  }

  /** pgjdbc takes these, as something else than they are meant to be. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://app:s3cr3t@db.test:5601/app     | CREDENTIALS_IN_JDBC_AUTHORITY
          jdbc:postgresql://app@db.test:5601/app            | CREDENTIALS_IN_JDBC_AUTHORITY
          jdbc:postgresql://::1/app                         | HOST_MALFORMED
          jdbc:postgresql://db%2Etest/app                   | HOST_MALFORMED
          jdbc:postgresql:app                               | HOST_MISSING
          jdbc:postgresql:///app                            | HOST_MISSING
          jdbc:postgresql://:5432/app                       | HOST_MISSING
          jdbc:postgresql://h/app?password=p&ss=1           | RESERVED_CHARACTER_IN_PASSWORD
          """)
  void refusesWhatPgjdbcMisreads(String url, Code code) {
    assertThat(Driver.parseURL(url, null)).isNotNull();
    assertThat(errors(url)).containsExactly(code);
  }

  private static List<Code> errors(String url) {
    return parse(url).diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(Diagnostic::code)
        .toList();
  }

  @Test
  void ignoresParametersThatPgjdbcIgnores() {
    ParsedTarget parsed = parse("jdbc:postgresql://db.test/app?user=app&hostaddr=127.0.0.1");
    assertThat(parsed.target().orElseThrow().endpoints())
        .containsExactly(new Endpoint("db.test", Optional.empty(), 5432));
    assertThat(parsed.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("parameter hostaddr is known to libpq only");
  }

  @Test
  void noticesThatASocketFactoryDecidesWhatIsDialled() {
    assertThat(parse("jdbc:postgresql://db.test/app?user=app&socketFactory=x.Y").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.PARAMETER_OVERRIDES_URL);
  }
}
