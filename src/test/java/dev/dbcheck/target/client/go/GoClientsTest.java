package dev.dbcheck.target.client.go;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands out among Go's clients. */
class GoClientsTest {
  private static final Client PGX = GoClients.all().get(0);
  private static final Client PQ = GoClients.all().get(1);
  private static final Client DBURL = GoClients.all().get(2);

  private static Optional<String> host(Client client, String url) {
    return ((Reading.Taken) client.read(url)).fields().host();
  }

  @Test
  void haveTheirNames() {
    assertThat(GoClients.all()).extracting(Client::name).containsExactly("pgx", "pq", "dburl");
    assertThat(GoClients.all())
        .extracting(Client::title)
        .containsExactly("pgx", "lib/pq", "xo/dburl");
  }

  /** The query's host counts for lib/pq where it comes later in the alphabet, and else not. */
  @Test
  void pqTakesTheLastHostOfTheAlphabet() {
    assertThat(host(PQ, "postgresql://m.test/app?host=z.test")).contains("z.test");
    assertThat(host(PQ, "postgresql://m.test/app?host=a.test")).contains("m.test");
    assertThat(host(PGX, "postgresql://m.test/app?host=a.test")).contains("a.test");
  }

  @Test
  void pgxGivesEachHostTheFirstPortWhereOneIsMissing() {
    assertThat(((Reading.Taken) PGX.read("postgresql://h1,h2:7/app")).fields())
        .isEqualTo(Fields.of("h1,h2", "7,7", null, null, "app", List.of()));
  }

  @Test
  void dburlQuotesNothing() {
    assertThat(DBURL.read("postgresql://app:p%20host%3Devil@db.test/app"))
        .isEqualTo(
            Reading.TakenOtherwise.of(
                "dsn 'dbname=app host=db.test password=p host=evil user=app'"));
  }

  @Test
  void sendWhatTheyDoNotKnowToTheServer() {
    assertThat(PGX.parameters().use("sslnegotiation").handling()).isEqualTo(Handling.ACCEPTED);
    assertThat(PGX.parameters().use("search_path"))
        .isEqualTo(ParameterUse.sent("search_path", Optional.empty()));
    assertThat(PGX.parameters().use("ssl"))
        .isEqualTo(
            ParameterUse.sent("ssl", Optional.of("parameter \"ssl\" cannot be changed now")));
    assertThat(PQ.parameters().use("channel_binding"))
        .isEqualTo(
            ParameterUse.sent(
                "channel_binding",
                Optional.of("unrecognized configuration parameter \"channel_binding\"")));
  }
}
