package dev.dbcheck.target.client.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.RecordedUrls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokioPostgresUrlsTest {
  private static final Client CLIENT = TokioPostgresClients.all().getFirst();

  @ParameterizedTest
  @CsvSource({
    "recorded.urls, /dev/dbcheck/target/url-vectors.json",
    "recorded.libpq.urls, /dev/dbcheck/target/libpq-urls.json"
  })
  void readsEachRecordedUrlAsTheClientDoes(String property, String resource) {
    RecordedUrls urls = RecordedUrls.ofPropertyOr(property, resource);

    assertThat(urls.count("tokio-postgres")).isPositive();
    assertThat(urls.differences("tokio-postgres", CLIENT.grammar())).isEmpty();
  }
}
