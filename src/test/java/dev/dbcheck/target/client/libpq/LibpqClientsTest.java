package dev.dbcheck.target.client.libpq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibpqClientsTest {

  private static Client client(String name) {
    return LibpqClients.all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Reading taken(String host, String user, String database, Parameter... parameters) {
    return new Reading.Taken(Fields.of(host, "", user, "", database, List.of(parameters)));
  }

  @Test
  void namesTheClients() {
    assertThat(LibpqClients.all())
        .extracting(Client::name)
        .containsExactly("libpq", "psql", "psycopg", "psycopg2", "ruby-pg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app",
        "postgresql+asyncpg://app:s3cr3t@db.test/app",
        "POSTGRES://db.test/app",
        "",
        " app "
      })
  void psqlTakesOtherTextsForTheNameOfADatabase(String text) {
    assertThat(client("psql").read(text)).isEqualTo(taken("", "", text));
    assertThat(client("libpq").read(text)).isEqualTo(libpqOf(text));
  }

  private static Reading libpqOf(String text) {
    return text.isEmpty()
        ? taken("", "", "")
        : Reading.Rejected.of(
            "missing \"=\" after \"" + text.strip() + "\" in connection info string");
  }

  @Test
  void psqlReadsUrlsAndKeysAndValuesLikeTheOthers() {
    assertThat(client("psql").read("host=db.test user=app")).isEqualTo(taken("db.test", "app", ""));
    assertThat(client("psql").read("postgresql://app@db.test/x"))
        .isEqualTo(taken("db.test", "app", "x"));
    assertThat(client("psql").read("prisma+postgres://h/?api_key=abc"))
        .isEqualTo(
            Reading.Rejected.of(
                "psql: error: invalid connection option \"prisma+postgres://h/?api_key\""));
  }

  @Test
  void keepsOneParameterOfAPlaceUnderTheNameItHas() {
    assertThat(
            client("libpq")
                .read("postgresql://h/d?ssl=true&connect_timeout=1&connect_timeout=2&port="))
        .isEqualTo(
            taken(
                "h", "", "d", new Parameter("ssl", "true"), new Parameter("connect_timeout", "2")));
    assertThat(client("libpq").read("postgresql://h/d?sslmode=allow&requiressl=1x"))
        .isEqualTo(taken("h", "", "d", new Parameter("requiressl", "1")));
  }

  @Test
  void endsATextAtItsFirstNul() {
    assertThat(client("libpq").read("host=h\0 user=app")).isEqualTo(taken("h", "", ""));
  }

  @Test
  void saysWhatBecomesOfParameters() {
    Fields fields =
        Fields.of(
            "h",
            "",
            "",
            "",
            "",
            List.of(
                new Parameter("sslmode", "require"),
                new Parameter("ssl", "true"),
                new Parameter("SSLMODE", "require")));

    assertThat(client("libpq").uses(fields))
        .containsExactly(
            ParameterUse.of("sslmode", Handling.ACCEPTED),
            new ParameterUse("ssl", Handling.RENAMED, Optional.of("sslmode"), Optional.empty()),
            ParameterUse.rejected("SSLMODE", "invalid URI query parameter: \"SSLMODE\""));
    assertThat(LibpqParameters.rulesOfOptions().use("ssl"))
        .isEqualTo(ParameterUse.rejected("ssl", "invalid connection option \"ssl\""));
  }

  @Test
  void knowsTheVariablesOfOptions() {
    assertThat(LibpqParameters.NAMES).hasSize(50).startsWith("service", "user", "password");
    assertThat(LibpqParameters.variable("dbname")).hasValue("PGDATABASE");
    assertThat(LibpqParameters.variable("keepalives")).isEmpty();
    assertThat(LibpqParameters.variable("nothing")).isEmpty();
  }

  @Test
  @Timeout(60)
  void comesToAnEndWithLongTexts() {
    assertThat(HostileTexts.all())
        .allSatisfy(text -> assertThat(client("psql").read(text)).isNotNull());
  }
}
