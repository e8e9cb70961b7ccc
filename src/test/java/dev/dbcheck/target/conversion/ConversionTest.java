package dev.dbcheck.target.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TargetParser;
import dev.dbcheck.target.reading.Clients;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the texts for each client. */
class ConversionTest {
  private static final String START = "postgresql://app:s3cret@db.test:5601/shop";

  private static Converted convert(String url, String client) {
    Target target = TargetParser.parse(Secret.of(url), Origin.environment()).target().orElseThrow();
    return Conversion.convert(target, Clients.find(client).orElseThrow());
  }

  /** The text, variables behind it, or what cannot be said. */
  private static String written(String url, String client) {
    Converted converted = convert(url, client);
    String variables =
        converted.variables().entrySet().stream()
            .map(variable -> " " + variable.getKey() + "=" + variable.getValue())
            .collect(Collectors.joining());
    return converted
        .text()
        .map(text -> text.reveal() + variables)
        .orElseGet(() ->
            converted.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::message)
                .collect(Collectors.joining("; ")));
  }

  /** The query alone. */
  private static String query(String parameters, String client) {
    String text = written(START + parameters, client);
    return text.indexOf('?') >= 0 ? text.substring(text.indexOf('?')) : text;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          libpq               | postgresql://app:s3cret@db.test:5601/shop?sslmode=disable
          psql                | postgresql://app:s3cret@db.test:5601/shop?sslmode=disable
          rails               | postgresql://app:s3cret@db.test:5601/shop?sslmode=disable
          asyncpg             | postgresql://app:s3cret@db.test:5601/shop?sslmode=disable
          sqlalchemy          | postgresql://app:s3cret@db.test:5601/shop?sslmode=disable
          sqlalchemy-psycopg2 | postgresql+psycopg2://app:s3cret@db.test:5601/shop?sslmode=disable
          sqlalchemy-asyncpg  | postgresql+asyncpg://app:s3cret@db.test:5601/shop?ssl=disable
          sqlalchemy-pg8000   | postgresql+pg8000://app:s3cret@db.test:5601/shop
          node-pg             | postgresql://app:s3cret@db.test:5601/shop?sslmode=disable
          postgres.js         | postgresql://app:s3cret@db.test:5601/shop?sslmode=disable
          prisma              | postgresql://app:s3cret@db.test:5601/shop?sslmode=disable
          pgx                 | postgresql://app:s3cret@db.test:5601/shop?sslmode=disable
          r2dbc               | r2dbc:postgresql://app:s3cret@db.test:5601/shop?sslMode=disable
          pgjdbc | jdbc:postgresql://db.test:5601/shop?user=app&password=s3cret&sslmode=disable
          npgsql | Host=db.test;Port=5601;Username=app;Password=s3cret;Database=shop;SSL Mode=Disable
          """)
  void writesEachShape(String client, String text) {
    assertThat(written(START + "?sslmode=disable", client)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          libpq              | ?sslmode=require | ?sslmode=verify-full&sslrootcert=/ca.crt
          asyncpg            | ?sslmode=require | ?sslmode=verify-full&sslrootcert=/ca.crt
          sqlalchemy-asyncpg | ?ssl=require | ?ssl=verify-full PGSSLROOTCERT=/ca.crt
          pgjdbc | ?user=app&password=s3cret&sslmode=require | ?user=app&password=s3cret&sslmode=verify-full&sslrootcert=/ca.crt
          r2dbc              | ?sslMode=require | ?sslMode=verify-full&sslRootCert=/ca.crt
          node-pg            | ?sslmode=no-verify | ?sslmode=verify-full&sslrootcert=/ca.crt
          postgres.js        | ?sslmode=require | ?sslmode=verify-full NODE_EXTRA_CA_CERTS=/ca.crt
          pgx                | ?sslmode=require | ?sslmode=verify-full&sslrootcert=/ca.crt
          prisma             | ?sslmode=require | ?sslmode=require&sslaccept=strict&sslcert=/ca.crt
          """)
  void tellsOfTls(String client, String required, String verified) {
    assertThat(query("?sslmode=require", client)).isEqualTo(required);
    assertThat(query("?sslmode=verify-full&sslrootcert=/ca.crt", client)).isEqualTo(verified);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          libpq       | ?sslmode=verify-full&sslrootcert=system
          pgjdbc      | ?user=app&password=s3cret&sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory
          r2dbc       | ?sslMode=verify-full
          node-pg     | ?sslmode=verify-full
          postgres.js | ?sslmode=verify-full
          pgx         | ?sslmode=verify-full&sslrootcert=system
          pq          | ?sslmode=verify-full
          prisma      | ?sslmode=require&sslaccept=strict
          asyncpg     | asyncpg cannot be told sslmode=verify-full with the system's roots
          """)
  void tellsOfTheSystemsRoots(String client, String query) {
    assertThat(query("?sslmode=verify-full&sslrootcert=system", client)).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          libpq              | application_name | ?sslmode=disable&application_name=my%20app
          asyncpg            | application_name | ?sslmode=disable&application_name=my%20app
          r2dbc              | application_name | ?sslMode=disable&applicationName=my%20app
          sqlalchemy-asyncpg | application_name | ?ssl=disable
          libpq              | connect_timeout  | ?sslmode=disable&connect_timeout=10
          asyncpg            | connect_timeout  | ?sslmode=disable
          r2dbc              | connect_timeout  | ?sslMode=disable&connectTimeout=PT10S
          postgres.js        | connect_timeout  | ?sslmode=disable&connect_timeout=10
          pgx                | options          | ?sslmode=disable&options=-c%20search_path%3Dshop
          r2dbc              | options          | ?sslMode=disable&schema=shop
          prisma             | options          | ?sslmode=disable&schema=shop
          sqlalchemy-asyncpg | options | SQLAlchemy with asyncpg cannot be told search_path=shop
          asyncpg  | target_session_attrs | ?sslmode=disable&target_session_attrs=read-write
          r2dbc    | target_session_attrs | ?sslMode=disable
          node-pg  | target_session_attrs | ?sslmode=disable
          libpq       | channel_binding | ?sslmode=disable&channel_binding=require
          asyncpg     | channel_binding | ?sslmode=disable
          postgres.js | channel_binding | ?sslmode=disable
          pq          | channel_binding | ?sslmode=disable
          """)
  void tellsOfSettings(String client, String setting, String query) {
    Map<String, String> settings =
        Map.of(
            "application_name", "my%20app",
            "connect_timeout", "10",
            "options", "-c%20search_path%3Dshop",
            "target_session_attrs", "read-write",
            "channel_binding", "require");
    String parameters = "?sslmode=disable&" + setting + "=" + settings.get(setting);

    assertThat(query(parameters, client)).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          libpq   | postgresql://app@[::1]:5601,h2:5602/shop
          asyncpg | postgresql://app@/shop?host=[::1],h2&port=5601,5602
          sqlalchemy-psycopg | postgresql+psycopg://app@/shop?host=::1,h2&port=5601,5602
          pgx     | postgresql://app@/shop?host=::1,h2&port=5601,5602
          npgsql  | Host=[::1]:5601,h2:5602;Username=app;Database=shop
          node-pg | pg (node-postgres) cannot be told more than one host
          """)
  void namesSeveralHosts(String client, String text) {
    assertThat(written("postgresql://app@[::1]:5601,h2:5602/shop", client)).startsWith(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          libpq              | postgresql://app@/shop?host=/cloudsql/p:r:i&port=5432
          rails              | postgresql://app@localhost/shop?host=/cloudsql/p:r:i&port=5432
          asyncpg            | postgresql://app@%2Fcloudsql%2Fp%3Ar%3Ai:5432/shop
          sqlalchemy-asyncpg | postgresql+asyncpg://app@/shop?host=/cloudsql/p:r:i&port=5432
          sqlalchemy-pg8000  | postgresql+pg8000://app@/shop?unix_sock=/cloudsql/p:r:i/.s.PGSQL.5432
          node-pg            | postgresql://app@localhost:5432/shop?host=/cloudsql/p:r:i
          sqlx               | postgresql://app@localhost:5432/shop?host=/cloudsql/p:r:i
          prisma             | postgresql://app@localhost:5432/shop?host=/cloudsql/p:r:i
          pq                 | postgresql://app@/shop?host=/cloudsql/p:r:i&port=5432
          npgsql             | Host=/cloudsql/p:r:i;Port=5432;Username=app;Database=shop
          postgres.js        | Postgres.js cannot be told a Unix-domain socket
          pgjdbc             | pgjdbc cannot be told a Unix-domain socket
          """)
  void namesASocketAndLeavesTlsOut(String client, String text) {
    String url = "postgresql://app@/shop?host=/cloudsql/p:r:i&sslmode=require";

    assertThat(written(url, client)).isEqualTo(text);
  }

  @Test
  void writesADatabaseThatIsNotNamed() {
    assertThat(written("postgresql://app@db.test?sslmode=disable", "prisma"))
        .isEqualTo("postgresql://app@db.test:5432/app?sslmode=disable");
  }

  @Test
  void readsPgjdbcsWords() {
    String url =
        "jdbc:postgresql://db.test/shop?user=app&password=s+1&ApplicationName=x&currentSchema=a"
            + "&sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory"
            + "&targetServerType=secondary&prepareThreshold=0";

    assertThat(written(url, "libpq"))
        .isEqualTo(
            "postgresql://app:s%201@db.test:5432/shop?sslmode=verify-full&sslrootcert=system"
                + "&application_name=x&target_session_attrs=standby&options=-c%20search_path%3Da");
  }

  @Test
  void passesOnWhatIsKeptOutOfSight() {
    Converted converted = convert(START + "?sslmode=disable&options=-c%20app.token%3Dt0p", "pgx");

    assertThat(converted.text().orElseThrow().reveal()).endsWith("options=-c%20app.token%3Dt0p");
    assertThat(converted.redacted())
        .contains("postgresql://app:***@db.test:5601/shop?sslmode=disable&options=***");
    assertThat(converted.diagnostics()).isEmpty();
  }

  @Test
  void saysHowMuchALossMatters() {
    String url = START + "?sslmode=require&channel_binding=require&application_name=x";

    assertThat(convert(url, "sqlalchemy-asyncpg").diagnostics())
        .extracting(Diagnostic::code, Diagnostic::severity)
        .containsExactly(
            tuple(Code.SETTING_LOST, Severity.WARNING), tuple(Code.SETTING_LOST, Severity.NOTE));
  }

  /** Without the names of those it goes to it would be another database, or a weaker protection. */
  @ParameterizedTest
  @CsvSource({
    "hostaddr=10.0.0.1",
    "options=endpoint%3Dep-1",
    "service=x",
    "require_auth=scram-sha-256",
    "ssl_min_protocol_version=TLSv1.3",
    "sslcrl=/crl.pem"
  })
  void refusesWhatMustNotBeLost(String parameter) {
    Converted converted = convert(START + "?sslmode=require&" + parameter, "r2dbc");

    assertThat(converted.text()).isEmpty();
    assertThat(converted.diagnostics())
        .extracting(Diagnostic::code)
        .contains(Code.CONVERSION_IMPOSSIBLE);
  }

  /** libpq knows none of these; that is no reason to let another client obey them. */
  @ParameterizedTest
  @CsvSource({
    "r2dbc,socket,?sslMode=disable",
    "rails,database,?sslmode=disable",
    "pgx,database,?sslmode=disable",
    "npgsql,HOST,SSL Mode=Disable",
    "sqlx,ssl-mode,?sslmode=disable"
  })
  void letsNoForeignNameDecide(String client, String name, String end) {
    Converted converted = convert(START + "?sslmode=disable&" + name + "=x", client);

    assertThat(converted.text().orElseThrow().reveal()).endsWith(end);
    assertThat(converted.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.SETTING_LOST);
  }
}
