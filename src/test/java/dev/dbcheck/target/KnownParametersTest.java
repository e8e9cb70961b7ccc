package dev.dbcheck.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGProperty;

class KnownParametersTest {

  @Test
  void knowsEveryParameterOfPgjdbc() {
    List<String> viaLibpqNames = List.of("PGHOST", "PGPORT", "PGDBNAME");
    assertThat(Arrays.stream(PGProperty.values()).map(PGProperty::getName))
        .filteredOn(name -> !viaLibpqNames.contains(name))
        .allMatch(name -> KnownParameters.accepts(Grammar.JDBC, name))
        .hasSizeGreaterThan(80);
  }

  @Test
  void keepsSecretsApartFromWhatMayBeShown() {
    assertThat(List.of("password", "sslpassword", "oauth_client_secret", "socketFactoryArg"))
        .noneMatch(KnownParameters::isHarmless);
    assertThat(List.of("sslmode", "application_name", "currentSchema", "pgbouncer"))
        .allMatch(KnownParameters::isHarmless);
    assertThat(List.of("api_key", "ACCESS_TOKEN", "pwd")).allMatch(KnownParameters::soundsSecret);
    assertThat(List.of("sslkey", "foo")).noneMatch(KnownParameters::soundsSecret);
  }

  @Test
  void saysWhichClientKnowsAParameter() {
    assertThat(KnownParameters.clientOf("pgbouncer")).contains("Prisma");
    assertThat(KnownParameters.clientOf("uselibpqcompat")).contains("node-pg");
    assertThat(KnownParameters.clientOf("currentSchema")).contains("pgjdbc");
    assertThat(KnownParameters.clientOf("sslmode")).contains("libpq");
    assertThat(KnownParameters.clientOf("foo")).isEmpty();
  }
}
