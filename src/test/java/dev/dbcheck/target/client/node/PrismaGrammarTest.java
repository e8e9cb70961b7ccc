package dev.dbcheck.target.client.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expectations come from quaint's sources, their tests and their pull requests. */
class PrismaGrammarTest {
  private static final Client CLIENT = Prisma.client();

  private static Reading taken(
      String host, String port, String user, String password, String database) {
    return new Reading.Taken(Fields.of(host, port, user, password, database, List.of()));
  }

  private static Reading read(String text) {
    return CLIENT.grammar().read(text);
  }

  @Test
  void takesTheUrlApart() {
    assertThat(read("postgresql://app:p%40ss@db.test:5601/app"))
        .isEqualTo(taken("db.test", "5601", "app", "p@ss", "app"));
    assertThat(read("postgresql:///dbname?host=/var/run/psql.sock"))
        .isEqualTo(taken("/var/run/psql.sock", null, null, null, "dbname"));
    assertThat(read("postgresql://[2001:db8:1234::ffff]:5432/dbname"))
        .isEqualTo(taken("2001:db8:1234::ffff", "5432", null, null, "dbname"));
    assertThat(read("postgresql://app@h/a%20b/c")).isEqualTo(taken("h", null, "app", null, "a b"));
    assertThat(read("postgresql://%ff:%ff@h/%ff")).isEqualTo(taken("h", null, "%ff", "%ff", "%ff"));
  }

  @Test
  void hasDefaultsOfItsOwn() {
    assertThat(read("postgresql://app@"))
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            rejected -> assertThat(rejected.error().reveal()).contains("empty host"));
    assertThat(read("postgresql://db.test"))
        .isEqualTo(taken("db.test", null, null, null, "postgres"));
    assertThat(read("postgresql:///dbname"))
        .isEqualTo(taken("localhost", null, null, null, "dbname"));
    assertThat(CLIENT.read("postgresql:///")).isEqualTo(taken(null, null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://app:p/ss@db.test/app, P1013: The provided database string is invalid. invalid"
        + " port number",
    "POSTGRESQL://db.test/app, P1012: the URL must start with the protocol",
    "postgresql://db.test/app?connection_limit=x, The provided arguments are not supported",
    "postgresql://db.test/app?single_use_connections=yes, The provided arguments are not supported",
    "postgresql://db.test/app?pgbouncer=1, The provided arguments are not supported"
  })
  void refuses(String url, String words) {
    assertThat(read(url))
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            rejected -> assertThat(rejected.error().reveal()).contains(words));
  }

  @Test
  void takesItsOwnSchemesForAService() {
    assertThat(read("prisma+postgres://accelerate.test/?api_key=abc"))
        .isInstanceOf(Reading.TakenOtherwise.class);
  }

  @Test
  void ignoresWhatItDoesNotKnow() {
    List<Parameter> parameters =
        List.of(new Parameter("pgbouncer", "true"), new Parameter("sslrootcert", "/x"));

    assertThat(CLIENT.parameters().uses(parameters))
        .extracting(use -> use.handling())
        .containsExactly(Handling.ACCEPTED, Handling.IGNORED);
  }
}
