package dev.dbcheck.target;

import static java.util.Map.entry;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A database other than PostgreSQL.
 *
 * @param product its name
 * @param named what in the URL names it, such as {@code scheme mysql}
 * @param speaksPostgres whether its servers take PostgreSQL's clients
 */
record OtherDatabase(String product, String named, boolean speaksPostgres) {

  /** Schemes, without {@code jdbc:} in front and {@code +driver} behind, and their products. */
  private static final Map<String, String> PRODUCTS =
      Map.ofEntries(
          entry("bigquery", "BigQuery"),
          entry("bolt", "Neo4j"),
          entry("cassandra", "Cassandra"),
          entry("ch", "ClickHouse"),
          entry("clickhouse", "ClickHouse"),
          entry("cockroach", "CockroachDB"),
          entry("cockroachdb", "CockroachDB"),
          entry("couchdb", "CouchDB"),
          entry("crdb", "CockroachDB"),
          entry("databricks", "Databricks"),
          entry("db2", "Db2"),
          entry("duckdb", "DuckDB"),
          entry("elasticsearch", "Elasticsearch"),
          entry("file", "a file"),
          entry("firebird", "Firebird"),
          entry("h2", "H2"),
          entry("hive", "Hive"),
          entry("hsqldb", "HSQLDB"),
          entry("influxdb", "InfluxDB"),
          entry("libsql", "libSQL"),
          entry("mariadb", "MariaDB"),
          entry("mongodb", "MongoDB"),
          entry("mssql", "SQL Server"),
          entry("mysql", "MySQL"),
          entry("mysql2", "MySQL"),
          entry("mysqlx", "MySQL"),
          entry("neo4j", "Neo4j"),
          entry("oracle", "Oracle Database"),
          entry("prisma", "Prisma's proxy"),
          entry("redis", "Redis"),
          entry("rediss", "Redis"),
          entry("redshift", "Amazon Redshift"),
          entry("snowflake", "Snowflake"),
          entry("spanner", "Spanner"),
          entry("sqlite", "SQLite"),
          entry("sqlite3", "SQLite"),
          entry("sqlserver", "SQL Server"),
          entry("teradata", "Teradata"),
          entry("tidb", "TiDB"),
          entry("trino", "Trino"),
          entry("valkey", "Valkey"),
          entry("valkeys", "Valkey"),
          entry("vertica", "Vertica"));

  private static final Set<String> SPEAK_POSTGRES = Set.of("CockroachDB", "Amazon Redshift");

  private static final List<String> FILE_ENDINGS =
      List.of(".db", ".db3", ".sqlite", ".sqlite2", ".sqlite3");

  /** Returns the database that a value names, if it is a known one and not PostgreSQL. */
  static Optional<OtherDatabase> of(UrlText url) {
    if (url.hasScheme()) {
      String name = url.scheme();
      String bare = name.startsWith("jdbc:") ? name.substring(5) : name;
      int driver = bare.indexOf('+');
      String product = PRODUCTS.get(driver < 0 ? bare : bare.substring(0, driver));
      return Optional.ofNullable(product).map(known -> of(known, "scheme " + name));
    }
    return file(url.whole()).or(() -> keywords(url.whole()));
  }

  private static OtherDatabase of(String product, String named) {
    return new OtherDatabase(product, named, SPEAK_POSTGRES.contains(product));
  }

  /** A path such as {@code ./dev.db}, which is how SQLite's users name a database. */
  private static Optional<OtherDatabase> file(String text) {
    int query = text.indexOf('?');
    String path = (query < 0 ? text : text.substring(0, query)).toLowerCase(Locale.ROOT);
    boolean isFile = path.equals(":memory:") || FILE_ENDINGS.stream().anyMatch(path::endsWith);
    return isFile && path.indexOf('@') < 0 && path.indexOf('=') < 0
        ? Optional.of(of("SQLite", "a file's path"))
        : Optional.empty();
  }

  /** The form that ADO.NET's clients take. Npgsql's keys are others. */
  private static Optional<OtherDatabase> keywords(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean named =
        lower.contains("initial catalog=") || lower.contains("data source=") && lower.contains(";");
    return named && !lower.contains("port=5432")
        ? Optional.of(of("SQL Server", "a list of settings"))
        : Optional.empty();
  }

  /** Returns why dbcheck goes no further. */
  Diagnostic refusal(UrlText url) {
    String message = named + " names " + product + ", and dbcheck knows PostgreSQL";
    Diagnostic refused =
        Diagnostic.of(
            Code.DATABASE_NOT_SUPPORTED,
            speaksPostgres
                ? message + " itself: " + product + " speaks its protocol, but is another database"
                : message);
    return OtherUrl.shown(url)
        .map(shown -> refused.detail("it reads " + shown))
        .orElse(refused)
        .hint("Give the URL of a PostgreSQL database, such as `postgresql://…`");
  }
}
