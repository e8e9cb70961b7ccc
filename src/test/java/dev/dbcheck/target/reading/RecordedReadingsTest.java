package dev.dbcheck.target.reading;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.RecordedUrls;
import dev.dbcheck.target.client.TlsMatrix;
import dev.dbcheck.target.client.python.NothingAround;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every recorded reading of every real client; {@code -Ddbcheck.vectors.urls=FILE} takes another
 * file of the same form.
 */
class RecordedReadingsTest {
  /** The recordings' names of clients, and dbcheck's. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("libpq18", "libpq"),
          entry("psycopg2", "psycopg2"),
          entry("ruby-pg", "ruby-pg"),
          entry("asyncpg", "asyncpg"),
          entry("SA2.0", "sqlalchemy"),
          entry("dj-database-url", "dj-database-url"),
          entry("django-environ", "django-environ"),
          entry("node-pg", "node-pg"),
          entry("postgres.js", "postgres.js"),
          entry("knex", "knex"),
          entry("sequelize6", "sequelize"),
          entry("typeorm", "typeorm"),
          entry("pgjdbc", "pgjdbc"),
          entry("r2dbc", "r2dbc"),
          entry("pgx", "pgx"),
          entry("lib/pq", "pq"),
          entry("xo/dburl", "dburl"),
          entry("tokio-postgres", "tokio-postgres"),
          entry("sqlx", "sqlx"),
          entry("Rails7.2", "rails"));

  @Test
  void everyClientReadsEveryUrlAsTheRealOneDoes() {
    RecordedUrls recorded =
        RecordedUrls.ofPropertyOr("dbcheck.vectors.urls", "/dev/dbcheck/target/url-vectors.json");
    SequencedMap<String, List<String>> differences = new LinkedHashMap<>();
    for (String name : recorded.clients()) {
      assertThat(NAMES).containsKey(name);
      Client client = Clients.find(NAMES.get(name)).orElseThrow();
      List<String> wrong = recorded.differences(name, asRecorded(client));
      int count = recorded.count(name);
      System.out.printf("%-18s %4d of %4d%n", name, count - wrong.size(), count);
      if (!wrong.isEmpty()) {
        differences.put(name, wrong);
      }
    }
    assertThat(recorded.clients()).isNotEmpty();
    assertThat(differences).isEmpty();
  }

  /** asyncpg looks for files when it reads a URL, and was recorded where there were none. */
  private static Grammar asRecorded(Client client) {
    return client.name().equals("asyncpg") ? new NothingAround(client) : client.grammar();
  }

  @ParameterizedTest
  @CsvSource({
    "libpq, libpq, postgresql://app:s3cr3t@db.test:5601/app",
    "libpq, psycopg, postgresql://app:s3cr3t@db.test:5601/app",
    "SA+psycopg2, sqlalchemy-psycopg2, postgresql+psycopg2://app:s3cr3t@db.test:5601/app",
    "asyncpg, asyncpg, postgresql://app:s3cr3t@db.test:5601/app",
    "SA+asyncpg, sqlalchemy-asyncpg, postgresql+asyncpg://app:s3cr3t@db.test:5601/app",
    "SA+pg8000, sqlalchemy-pg8000, postgresql+pg8000://app:s3cr3t@db.test:5601/app",
    "node-pg, node-pg, postgresql://app:s3cr3t@db.test:5601/app",
    "postgres.js, postgres.js, postgresql://app:s3cr3t@db.test:5601/app",
    "pgjdbc, pgjdbc, jdbc:postgresql://db.test:5601/app",
    "r2dbc, r2dbc, r2dbc:postgresql://app:s3cr3t@db.test:5601/app",
    "pgx, pgx, postgresql://app:s3cr3t@db.test:5601/app",
    "lib/pq, pq, postgresql://app:s3cr3t@db.test:5601/app",
  })
  void everyClientEncryptsAsTheRealOneDidOnThreeServers(String recorded, String name, String base) {
    assertThat(TlsMatrix.count(recorded)).isGreaterThanOrEqualTo(59);
    assertThat(TlsMatrix.differences(recorded, Clients.find(name).orElseThrow(), base)).isEmpty();
  }
}
