package dev.dbcheck.target.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Environment;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Surroundings;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartingTest {

  private static Client client(String name) {
    return Clients.find(name).orElseThrow();
  }

  private static String cause(String url, String one, String other) {
    ClientReadings readings = ClientReadings.of(Secret.of(url), Surroundings.none());
    return Parting.from(readings, client(one)).cause(client(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql://app:p@ss@db.test/app | libpq | node-pg | @ in front of the host",
        "postgresql://app:p@ss#w/rd:1@db.test/app | libpq | pgx | # in front of the host",
        "postgresql://app@srv:pw@db.test/app | sqlalchemy | asyncpg | @ in front of the host",
        "postgresql://app:pw@localhost/app?host=db.test | libpq | asyncpg | parameter host",
        "postgresql://app:pw@db.test/a%2Fb | libpq | node-pg | % in the database's name",
        "postgresql://app:pw@db.test/my+db | libpq | django-environ | + in the database's name",
        "postgresql://app:pw@h1,h2/app | libpq | node-pg | , in the host",
      })
  void namesWhatSendsAClientElsewhere(String url, String one, String other, String cause) {
    assertThat(cause(url, one, other)).isEqualTo(cause);
  }

  @Test
  void namesTheVariableThatOneOfThemObeys() {
    Surroundings surroundings =
        new Surroundings(
                Environment.of(Map.of("PGHOSTADDR", "127.0.0.2")),
                Optional.empty(),
                _ -> Optional.empty())
            .with("PGPORT", "7777", Origin.line(".env", 2));
    ClientReadings readings =
        ClientReadings.of(Secret.of("postgresql://app@db.test/app"), surroundings);

    assertThat(Parting.from(readings, client("tokio-postgres")).cause(client("libpq")))
        .isEqualTo("PGHOSTADDR, PGPORT");
    assertThat(readings.by(client("libpq")).fallbacks())
        .extracting(use -> use.name() + " " + use.origin().location())
        .containsExactly("PGHOSTADDR process environment", "PGPORT .env:2");
  }

  /** Every pair of clients has to be told apart in words that hold no piece of the password. */
  @ParameterizedTest
  @CsvSource({
    "postgresql://app:Zq7@Xw4#Vb9/Kd2:Mf5?Ht8@db.test:5432/app",
    "postgresql://app:Zq7%Xw4[Vb9]Kd2@db.test/app?host=other.test",
    "postgresql://:Zq7Xw4Vb9Kd2@/app?host=/run/pg",
  })
  void noCauseHoldsAPieceOfThePassword(String url) {
    Stream<String> causes =
        Clients.all().stream()
            .flatMap(
                one -> Clients.all().stream().map(other -> cause(url, one.name(), other.name())));

    assertThat(causes).noneMatch(cause -> cause.matches(".*(Zq7|Xw4|Vb9|Kd2|Mf5|Ht8).*"));
  }
}
