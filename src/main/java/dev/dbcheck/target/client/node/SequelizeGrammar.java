package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Reading;
import java.util.Map;

/**
 * How {@code new Sequelize(text)} of 6.37.8 reads a text (lib/sequelize.js): by {@code
 * url.parse()}, while pg-connection-string may refuse it, and gives the parameters.
 */
final class SequelizeGrammar implements RefusingGrammar {
  /** The modules that other dialects load; an app of PostgreSQL has none of them. */
  private static final Map<String, String> MODULES =
      Map.of(
          "mariadb", "mariadb",
          "mssql", "tedious",
          "mysql", "mysql2",
          "oracle", "oracledb",
          "sqlite", "sqlite3",
          "db2", "ibm_db",
          "snowflake", "snowflake-sdk");

  private final PgConnectionString parser;

  SequelizeGrammar(Gaps gaps) {
    this.parser = new PgConnectionString(PgQuirks.NEW, gaps.files());
  }

  @Override
  public Reading read(String text) throws Refusal {
    LegacyUrl url = LegacyUrl.of(text);
    String dialect =
        url.scheme()
            .orElseThrow(
                () -> new Refusal("TypeError: Cannot read properties of null (reading 'replace')"));
    if (!dialect.equals("postgres") && !dialect.equals("postgresql")) {
      throw refused(dialect);
    }
    String credentials = url.host().credentials();
    int colon = credentials.indexOf(':');
    String host = LegacyQuery.values(url.query(), "host");
    return new Reading.Taken(
        Fields.of(
            host.isEmpty() ? url.host().name() : host,
            url.host().port(),
            colon < 0 ? credentials : credentials.substring(0, colon),
            colon < 0 ? null : credentials.substring(colon + 1),
            url.path().startsWith("/") ? url.path().substring(1) : url.path(),
            parser.parse(text).parameters()));
  }

  private static Refusal refused(String dialect) {
    String module = MODULES.get(dialect);
    return new Refusal(
        module == null
            ? "Error: The dialect "
                + dialect
                + " is not supported. Supported dialects: mssql, mariadb, mysql, oracle, postgres,"
                + " db2 and sqlite."
            : "Error: Please install " + module + " package manually");
  }
}
