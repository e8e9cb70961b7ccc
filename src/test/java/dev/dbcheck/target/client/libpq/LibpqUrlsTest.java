package dev.dbcheck.target.client.libpq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.RecordedUrls;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibpqUrlsTest {

  @ParameterizedTest
  @CsvSource({"libpq, libpq18", "psycopg, libpq18", "psycopg2, psycopg2", "ruby-pg, ruby-pg"})
  void readsEachRecordedUrlAsTheClientDoes(String name, String recorded) {
    readsAsRecorded(name, recorded, "dbcheck.urls", "/dev/dbcheck/target/url-vectors.json");
  }

  @ParameterizedTest
  @CsvSource({"libpq, libpq18", "psycopg, libpq18", "psycopg2, psycopg2", "ruby-pg, ruby-pg"})
  void readsItsOwnCorpusAsTheClientDoes(String name, String recorded) {
    readsAsRecorded(name, recorded, "dbcheck.urls.libpq", "/dev/dbcheck/target/libpq-urls.json");
  }

  private static void readsAsRecorded(
      String name, String recorded, String property, String resource) {
    RecordedUrls urls = RecordedUrls.ofPropertyOr(property, resource);
    assertThat(urls.count(recorded)).isPositive();
    assertThat(urls.differences(recorded, client(name).grammar())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"psycopg, libpq18", "psycopg2, psycopg2", "ruby-pg, ruby-pg"})
  void rejectsWithTheWordsOfTheClient(String name, String recorded) {
    List<String> resources =
        List.of("/dev/dbcheck/target/url-vectors.json", "/dev/dbcheck/target/libpq-urls.json");

    assertThat(resources)
        .allSatisfy(resource ->
            assertThat(RecordedErrors.differences(resource, recorded, client(name).grammar()))
                .isEmpty());
  }

  private static Client client(String name) {
    return LibpqClients.all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
