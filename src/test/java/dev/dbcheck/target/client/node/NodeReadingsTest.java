package dev.dbcheck.target.client.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.rust.SqlxClients;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeReadingsTest {
  private static final int LONG = 1_000_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static Stream<Client> all() {
    return Stream.concat(NodeClients.all().stream(), SqlxClients.all().stream());
  }

  private static Client client(String name) {
    return all().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static Fields taken(String name, String url) {
    return switch (client(name).read(url)) {
      case Reading.Taken(Fields fields) -> fields;
      case Reading.Rejected _, Reading.TakenOtherwise _ -> throw new AssertionError(url);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"node-pg", "postgres.js", "knex", "typeorm", "prisma", "sqlx"})
  void leavesOpenWhatTheTextDoesNotSay(String name) {
    assertThat(taken(name, "postgresql://"))
        .isEqualTo(Fields.of(null, null, null, null, null, List.of()));
  }

  @Test
  void readsForTypeormAsPgDoesInTheEnd() {
    String url = "postgresql://app:s3cr3t@db.test/app?host=h9&user=u2";

    assertThat(taken("typeorm", url)).isEqualTo(taken("node-pg", url));
    assertThat(taken("typeorm", url).host()).contains("h9");
  }

  @Test
  void takesTheUrlWithinTheUrl() {
    assertThat(taken("node-pg", "postgresql://h1/a?connectionString=postgresql://u@h2:7/b").host())
        .contains("h2");
  }

  @ParameterizedTest
  @CsvSource({
    "node-pg, foo, IGNORED",
    "node-pg, dbname, IGNORED",
    "node-pg, connect_timeout, IGNORED",
    "node-pg, host, ACCEPTED",
    "knex, uselibpqcompat, IGNORED",
    "sequelize, user, IGNORED",
    "sequelize, sslnegotiation, RENAMED",
    "postgres.js, sslmode, RENAMED",
    "postgres.js, max, ACCEPTED",
    "postgres.js, sslrootcert, SENT_TO_SERVER",
    "sqlx, ssl-ca, RENAMED",
    "sqlx, options[search_path], RENAMED",
    "sqlx, channel_binding, IGNORED"
  })
  void knowsWhatBecomesOfAParameter(String name, String parameter, Handling handling) {
    assertThat(client(name).parameters().use(parameter).handling()).isEqualTo(handling);
  }

  @Test
  void tellsWhatTheServerSaysToAParameter() {
    assertThat(client("postgres.js").parameters().use("pgbouncer"))
        .isEqualTo(
            ParameterUse.sent(
                "pgbouncer", Optional.of("unrecognized configuration parameter \"pgbouncer\"")));
    assertThat(client("postgres.js").parameters().use("search_path"))
        .isEqualTo(ParameterUse.sent("search_path", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "/", "@", ":", "%C3", "[", "::", ",", "&", " ", "\\", "/..", "$`", "1.", "ä", "\ud83d"
      })
  void finishesOnHostileTexts(String piece) {
    String filler = piece.repeat(LONG / piece.length());
    for (Client client : all().toList()) {
      for (String text :
          List.of(filler, "postgresql://u:" + filler + "@h" + filler, "http://" + filler)) {
        assertTimeout(LIMIT, () -> client.read(text), client.name());
      }
    }
  }

  @Test
  void finishesOnLongHostsPathsAndQueries() {
    String filler = "$&a%41".repeat(LONG / 6);
    for (Client client : all().toList()) {
      for (String text :
          List.of(
              "postgresql://" + filler + "@" + filler + "b",
              "postgresql://u:p@h/" + filler + "?host=" + filler,
              "postgresql:" + filler)) {
        assertTimeout(LIMIT, () -> client.grammar().read(text), client.name());
      }
    }
  }
}
