package dev.dbcheck.target.client.libpq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.RecordedUrls;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibpqUrlsTest {

  private static Client client(String name) {
    return LibpqClients.all().stream()
        .filter(client -> client.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"libpq, libpq18", "psycopg, libpq18", "psycopg2, psycopg2", "ruby-pg, ruby-pg"})
  void readsEachRecordedUrlAsTheClientDoes(String name, String recorded) {
    Map.of(
            "vectors",
            "/dev/dbcheck/target/url-vectors.json",
            "corpus",
            "/dev/dbcheck/target/libpq-urls.json")
        .forEach((property, resource) -> {
          RecordedUrls urls = RecordedUrls.ofPropertyOr("recorded.libpq." + property, resource);
          assertThat(urls.count(recorded)).isPositive();
          assertThat(urls.differences(recorded, client(name).grammar())).isEmpty();
        });
  }
}
