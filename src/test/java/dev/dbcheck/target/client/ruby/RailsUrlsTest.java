package dev.dbcheck.target.client.ruby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.RecordedUrls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RailsUrlsTest {
  private static final Client CLIENT = RailsClients.all().getFirst();

  @ParameterizedTest
  @CsvSource({
    "recorded.urls, /dev/dbcheck/target/url-vectors.json",
    "recorded.libpq.urls, /dev/dbcheck/target/libpq-urls.json"
  })
  void readsEachRecordedUrlAsTheClientDoes(String property, String resource) {
    RecordedUrls urls = RecordedUrls.ofPropertyOr(property, resource);

    assertThat(urls.count("Rails7.2")).isPositive();
    assertThat(urls.differences("Rails7.2", CLIENT.grammar())).isEmpty();
  }
}
