package dev.dbcheck.target.client.libpq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.RecordedUrls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibpqUrlsTest {

  @ParameterizedTest
  @CsvSource({"libpq, libpq18", "psycopg, libpq18", "psycopg2, psycopg2", "ruby-pg, ruby-pg"})
  void readsEachRecordedUrlAsTheClientDoes(String name, String recorded) {
    readsAsRecorded(name, recorded, "recorded.urls", "/dev/dbcheck/target/url-vectors.json");
  }

  @ParameterizedTest
  @CsvSource({"libpq, libpq18", "psycopg, libpq18", "psycopg2, psycopg2", "ruby-pg, ruby-pg"})
  void readsItsOwnCorpusAsTheClientDoes(String name, String recorded) {
    readsAsRecorded(name, recorded, "recorded.libpq.urls", "/dev/dbcheck/target/libpq-urls.json");
  }

  private static void readsAsRecorded(
      String name, String recorded, String property, String resource) {
    RecordedUrls urls = RecordedUrls.ofPropertyOr(property, resource);
    Client client =
        LibpqClients.all().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();

    assertThat(urls.count(recorded)).isPositive();
    assertThat(urls.differences(recorded, client.grammar())).isEmpty();
  }
}
