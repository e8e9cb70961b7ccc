package dev.dbcheck.target.client.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.RecordedUrls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonUrlsTest {

  static Client client(String name) {
    return PythonClients.all().stream()
        .filter(client -> client.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** asyncpg alone looks for files before it has read the whole URL. */
  static Grammar asRecorded(String name) {
    Client client = client(name);
    return name.endsWith("asyncpg") ? new NothingAround(client) : client.grammar();
  }

  @ParameterizedTest
  @CsvSource({
    "asyncpg, asyncpg",
    "sqlalchemy, SA2.0",
    "dj-database-url, dj-database-url",
    "django-environ, django-environ"
  })
  void readsEachRecordedUrlAsTheClientDoes(String name, String recorded) {
    RecordedUrls urls =
        RecordedUrls.ofPropertyOr(
            "recorded.python.vectors", "/dev/dbcheck/target/url-vectors.json");
    assertThat(urls.count(recorded)).isPositive();
    assertThat(urls.differences(recorded, asRecorded(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "asyncpg, asyncpg",
    "sqlalchemy, SA2.0",
    "sqlalchemy-psycopg2, SA+psycopg2",
    "sqlalchemy-psycopg, SA+psycopg",
    "sqlalchemy-asyncpg, SA+asyncpg",
    "sqlalchemy-pg8000, SA+pg8000",
    "dj-database-url, dj-database-url",
    "django-environ, django-environ"
  })
  void readsEachUrlOfTheCorpusAsTheClientDoes(String name, String recorded) {
    RecordedUrls urls =
        RecordedUrls.ofPropertyOr("recorded.python.corpus", "/dev/dbcheck/target/python-urls.json");
    assertThat(urls.count(recorded)).isPositive();
    assertThat(urls.differences(recorded, asRecorded(name))).isEmpty();
  }
}
