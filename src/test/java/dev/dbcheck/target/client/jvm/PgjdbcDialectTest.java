package dev.dbcheck.target.client.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsLevel;
import dev.dbcheck.target.client.TlsPlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The recorded table of what pgjdbc makes of URLs in its own dialect, row by row. */
class PgjdbcDialectTest {
  private static final String URL = "jdbc:postgresql://db.test:5601/app";
  private static final Client PGJDBC = JvmClients.all().getFirst();

  private static Fields taken(String url) {
    return ((Reading.Taken) PGJDBC.read(url)).fields();
  }

  private static Fields app(String user, String password, Parameter... parameters) {
    return Fields.of("db.test", "5601", user, password, "app", List.of(parameters));
  }

  @ParameterizedTest
  @CsvSource({
    "p+ss, p ss",
    "p%2Bss, p+ss",
    "p#ss, p#ss",
    "p=ss, p=ss",
    "p@ss/w?x, p@ss/w?x",
    "p ss, p ss"
  })
  void decodesAPasswordAsAFormDoes(String written, String password) {
    assertThat(taken(URL + "?user=app&password=" + written)).isEqualTo(app("app", password));
  }

  @Test
  void cutsAPasswordAtAnAmpersand() {
    assertThat(taken(URL + "?user=app&password=p&ss=1"))
        .isEqualTo(app("app", "p", new Parameter("ss", "1")));
  }

  @Test
  void takesSslWithoutAValueForEverything() {
    Fields fields = taken(URL + "?ssl");
    assertThat(fields).isEqualTo(app(null, null, new Parameter("ssl", "")));
    assertThat(PGJDBC.tls().decide(fields, Surroundings.none()).level())
        .isEqualTo(TlsLevel.HOST_VERIFIED);
  }

  @Test
  void takesAModeInAnyCaseAndItsNameInOne() {
    assertThat(decide("?sslmode=Require").level()).isEqualTo(TlsLevel.ENCRYPTED);
    assertThat(decide("?sslMode=require").level()).isEqualTo(TlsLevel.OPPORTUNISTIC);
    assertThat(decide("?sslmode=")).isEqualTo(new TlsBehaviour.Rejected("Invalid sslmode value: "));
    assertThat(decide("?channelBinding=REQUIRE"))
        .isEqualTo(new TlsBehaviour.Rejected("Invalid channelBinding value: REQUIRE"));
    assertThat(((TlsPlan) decide("?sslNegotiation=Direct")).negotiation())
        .isEqualTo(TlsPlan.Negotiation.REQUEST);
  }

  private static TlsBehaviour decide(String query) {
    return PGJDBC.tls().decide(taken(URL + query), Surroundings.none());
  }

  @Test
  void takesTheNamesOfAServiceFile() {
    Fields other = Fields.of("h9", "7", null, null, "other", List.of());
    assertThat(taken(URL + "?dbname=other&host=h9&port=7")).isEqualTo(other);
    assertThat(taken(URL + "?DBName=other&PGHOST=h9&Port=7")).isEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql:app, localhost, app",
    "jdbc:postgresql:///app, , app",
    "jdbc:postgresql://db.test/my+db, db.test, my db",
    "jdbc:postgresql://db.test/my%20db, db.test, my db",
    "jdbc:postgresql://db.test/app;ssl=true, db.test, app;ssl=true",
    "jdbc:postgresql://db.test/, db.test, ",
    "jdbc:postgresql://db.test/?user=app, db.test, app"
  })
  void takesAHostAndADatabase(String url, String host, String database) {
    Fields fields = taken(url);
    assertThat(fields.host()).isEqualTo(Optional.ofNullable(host));
    assertThat(fields.port()).isEmpty();
    assertThat(fields.database()).isEqualTo(Optional.ofNullable(database));
  }

  @Test
  void cutsABareAddressAtItsLastColon() {
    assertThat(taken("jdbc:postgresql://::1/app"))
        .isEqualTo(Fields.of(":", "1", null, null, "app", List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.test:5601/app?user=app&password=p%ss",
        "jdbc:postgresql://db.test",
        "jdbc:postgresql:/",
        "jdbc:postgresql://db.test/a/b"
      })
  void cannotParse(String url) {
    assertThat(PGJDBC.read(url)).isEqualTo(Reading.Rejected.of("Unable to parse URL " + url));
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:pgsql://db.test/app, jdbc:pgsql://db.test/app",
    "JDBC:postgresql://db.test/app, jdbc:JDBC:postgresql://db.test/app"
  })
  void hasNoDriverFor(String url, String given) {
    assertThat(PGJDBC.read(url))
        .isEqualTo(Reading.Rejected.of("No suitable driver found for " + given));
  }

  @Test
  void saysWhatBecomesOfAParameter() {
    assertThat(PGJDBC.parameters().use("currentSchema").handling()).isEqualTo(Handling.ACCEPTED);
    assertThat(PGJDBC.parameters().use("sslrootcert").handling()).isEqualTo(Handling.ACCEPTED);
    assertThat(PGJDBC.parameters().use("foo").handling()).isEqualTo(Handling.IGNORED);
    assertThat(PGJDBC.parameters().use("channel_binding").handling()).isEqualTo(Handling.IGNORED);
    assertThat(PGJDBC.parameters().use("DbName"))
        .isEqualTo(
            new ParameterUse(
                "DbName", Handling.RENAMED, Optional.of("PGDBNAME"), Optional.empty()));
  }

  @Test
  void r2dbcSendsItsOptionsAndIgnoresWhatItDoesNotKnow() {
    Client r2dbc = JvmClients.all().getLast();
    assertThat(r2dbc.uses(options(r2dbc, "search_path=x;work_mem=1MB")))
        .containsExactly(ParameterUse.sent("options", Optional.empty()));
    assertThat(r2dbc.uses(options(r2dbc, "-c%20search_path=x")))
        .containsExactly(
            ParameterUse.sent(
                "options", Optional.of("unrecognized configuration parameter \"-c search_path\"")));
    assertThat(r2dbc.parameters().use("sslrootcert").handling()).isEqualTo(Handling.IGNORED);
    assertThat(r2dbc.parameters().use("user").error())
        .contains("must not declare option user in the query string");
  }

  private static Fields options(Client r2dbc, String options) {
    return ((Reading.Taken) r2dbc.read("r2dbc:postgresql://app@db.test/app?options=" + options))
        .fields();
  }
}
