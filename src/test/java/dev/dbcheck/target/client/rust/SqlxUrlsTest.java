package dev.dbcheck.target.client.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.RecordedUrls;
import dev.dbcheck.target.client.RecordedWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlxUrlsTest {
  private static final Client CLIENT = SqlxClients.all().getFirst();

  @ParameterizedTest
  @CsvSource({
    "dbcheck.urls, /dev/dbcheck/target/url-vectors.json",
    "dbcheck.urls.node, /dev/dbcheck/target/node-urls.json"
  })
  void readsEachRecordedUrlAsTheClientDoes(String property, String resource) {
    RecordedUrls urls = RecordedUrls.ofPropertyOr(property, resource);

    assertThat(urls.count("sqlx")).isPositive();
    assertThat(urls.differences("sqlx", CLIENT.grammar())).isEmpty();
  }

  @Test
  void refusesInTheWordsOfTheClient() {
    assertThat(
            RecordedWords.differences(
                "/dev/dbcheck/target/node-urls.json", "sqlx", CLIENT.grammar()))
        .isEmpty();
  }
}
