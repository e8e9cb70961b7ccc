package dev.dbcheck.target.client.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.RecordedUrls;
import dev.dbcheck.target.client.RecordedWords;
import dev.dbcheck.target.client.TlsMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeUrlsTest {
  private static final String VECTORS = "/dev/dbcheck/target/url-vectors.json";
  private static final String OWN = "/dev/dbcheck/target/node-urls.json";

  private static Client client(String name) {
    return NodeClients.all().stream()
        .filter(client -> client.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "node-pg, node-pg",
    "postgres.js, postgres.js",
    "knex, knex",
    "sequelize, sequelize6",
    "typeorm, typeorm",
    "prisma-adapter-pg, node-pg"
  })
  void readsEachRecordedUrlAsTheClientDoes(String name, String recorded) {
    RecordedUrls vectors = RecordedUrls.ofPropertyOr("dbcheck.urls", VECTORS);
    RecordedUrls own = RecordedUrls.ofPropertyOr("dbcheck.urls.node", OWN);

    assertThat(vectors.count(recorded)).isPositive();
    assertThat(own.count(recorded)).isPositive();
    assertThat(vectors.differences(recorded, client(name).grammar())).isEmpty();
    assertThat(own.differences(recorded, client(name).grammar())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "node-pg, node-pg",
    "postgres.js, postgres.js",
    "knex, knex",
    "sequelize, sequelize6",
    "typeorm, typeorm"
  })
  void refusesInTheWordsOfTheClient(String name, String recorded) {
    assertThat(RecordedWords.differences(OWN, recorded, client(name).grammar())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"node-pg, node-pg", "postgres.js, postgres.js", "prisma-adapter-pg, node-pg"})
  void doesAboutTlsAsRecorded(String name, String recorded) {
    assertThat(TlsMatrix.count(recorded)).isEqualTo(59);
    assertThat(
            TlsMatrix.differences(
                recorded, client(name), "postgresql://app:s3cr3t@db.test:5601/app"))
        .isEmpty();
  }

  @Test
  void hasTheseNames() {
    assertThat(NodeClients.all())
        .extracting(Client::name)
        .containsExactly(
            "node-pg",
            "postgres.js",
            "knex",
            "sequelize",
            "typeorm",
            "prisma",
            "prisma-adapter-pg");
  }
}
