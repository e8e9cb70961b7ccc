package dev.dbcheck.target.client.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.RecordedUrls;
import dev.dbcheck.target.client.libpq.RecordedErrors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokioPostgresUrlsTest {
  private static final Client CLIENT = TokioPostgresClients.all().getFirst();

  @ParameterizedTest
  @CsvSource({
    "dbcheck.urls, /dev/dbcheck/target/url-vectors.json",
    "dbcheck.urls.libpq, /dev/dbcheck/target/libpq-urls.json"
  })
  void readsEachRecordedUrlAsTheClientDoes(String property, String resource) {
    RecordedUrls urls = RecordedUrls.ofPropertyOr(property, resource);

    assertThat(urls.count("tokio-postgres")).isPositive();
    assertThat(urls.differences("tokio-postgres", CLIENT.grammar())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/dev/dbcheck/target/url-vectors.json", "/dev/dbcheck/target/libpq-urls.json"})
  void rejectsWithTheWordsOfTheClient(String resource) {
    assertThat(RecordedErrors.differences(resource, "tokio-postgres", CLIENT.grammar())).isEmpty();
  }
}
