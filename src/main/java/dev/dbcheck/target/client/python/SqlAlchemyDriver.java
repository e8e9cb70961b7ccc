package dev.dbcheck.target.client.python;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The drivers with which SQLAlchemy 2.0.52 reaches PostgreSQL, and how a URL's scheme picks one.
 *
 * <p>Of an app only the driver at hand is taken to be installed.
 */
enum SqlAlchemyDriver {
  PSYCOPG2("psycopg2"),
  PSYCOPG("psycopg"),
  ASYNCPG("asyncpg"),
  PG8000("pg8000"),
  PSYCOPG2CFFI("psycopg2cffi");

  private static final Set<String> OTHER_DIALECTS =
      Set.of("mysql", "mariadb", "sqlite", "oracle", "mssql");

  /** Names of drivers that are no module's. */
  private static final Map<String, SqlAlchemyDriver> ALIASES =
      Map.of("base", PSYCOPG2, "psycopg_async", PSYCOPG);

  private final String module;

  SqlAlchemyDriver(String module) {
    this.module = module;
  }

  /**
   * Raises SQLAlchemy's error where the scheme does not lead to this driver; returns the dialect
   * where it leads to another database's.
   */
  Optional<String> otherDialect(String driverName) throws PythonError {
    String[] parts = driverName.split("\\+", -1);
    if (parts.length > 2) {
      throw PythonError.value("too many values to unpack (expected 2, got " + parts.length + ")");
    }
    if (OTHER_DIALECTS.contains(parts[0])) {
      return Optional.of(parts[0]);
    }
    String driver = parts.length == 1 ? "base" : parts[1];
    Optional<SqlAlchemyDriver> named =
        Arrays.stream(values())
            .filter(one -> one.module.equals(driver))
            .findFirst()
            .or(() -> Optional.ofNullable(ALIASES.get(driver)));
    if (!parts[0].equals("postgresql") || named.isEmpty()) {
      throw new PythonError(
          "NoSuchModuleError",
          "Can't load plugin: sqlalchemy.dialects:" + driverName.replace('+', '.'));
    }
    if (named.get() != this || driver.equals("psycopg_async")) {
      throw mismatch(named.get());
    }
    return Optional.empty();
  }

  /** Returns the parameters that the driver takes for a connection string beside its others. */
  List<String> namesOfConnectionString() {
    return switch (this) {
      case PSYCOPG2, ASYNCPG, PSYCOPG2CFFI -> List.of("dsn");
      case PSYCOPG -> List.of("conninfo");
      case PG8000 -> List.of();
    };
  }

  private PythonError mismatch(SqlAlchemyDriver named) {
    if (this == ASYNCPG && (named == PSYCOPG2 || named == PG8000)) {
      return new PythonError(
          "InvalidRequestError",
          "The asyncio extension requires an async driver to be used. The loaded '"
              + named.module
              + "' is not async.");
    }
    if (named == ASYNCPG || named == this) {
      return new PythonError(
          "MissingGreenlet",
          "greenlet_spawn has not been called; can't call await_only() here. Was IO attempted in"
              + " an unexpected place?");
    }
    return new PythonError("ModuleNotFoundError", "No module named '" + named.module + "'");
  }
}
