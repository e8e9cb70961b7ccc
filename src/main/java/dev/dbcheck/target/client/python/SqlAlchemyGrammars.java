package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What each of SQLAlchemy's dialects hands to its driver ({@code create_connect_args} of SQLAlchemy
 * 2.0.52 run).
 */
final class SqlAlchemyGrammars {
  private static final String CACHE_SIZE = "prepared_statement_cache_size";

  private SqlAlchemyGrammars() {}

  /** Reads with the dialect of psycopg2, whatever the scheme says. */
  static Reading readAnyScheme(String text) throws PythonError {
    return libpq(SqlAlchemyUrl.make(text));
  }

  static Reading readForPsycopg2(String text) throws PythonError {
    return read(text, SqlAlchemyDriver.PSYCOPG2, SqlAlchemyGrammars::psycopg2);
  }

  static Reading readForPsycopg(String text) throws PythonError {
    return read(text, SqlAlchemyDriver.PSYCOPG, SqlAlchemyGrammars::libpq);
  }

  static Reading readForAsyncpg(String text) throws PythonError {
    return read(text, SqlAlchemyDriver.ASYNCPG, SqlAlchemyGrammars::asyncpg);
  }

  static Reading readForPg8000(String text) throws PythonError {
    return read(text, SqlAlchemyDriver.PG8000, SqlAlchemyGrammars::pg8000);
  }

  private interface Dialect {
    Reading read(SqlAlchemyUrl url) throws PythonError;
  }

  private static Reading read(String text, SqlAlchemyDriver driver, Dialect dialect)
      throws PythonError {
    SqlAlchemyUrl url = SqlAlchemyUrl.make(text);
    Optional<String> other = driver.otherDialect(url.driverName());
    if (other.isPresent()) {
      return Reading.TakenOtherwise.of("a database of the dialect " + other.get());
    }
    for (String name : driver.namesOfConnectionString()) {
      if (url.query().containsKey(name)) {
        return Reading.TakenOtherwise.of("a connection string in the parameter " + name);
      }
    }
    return dialect.read(url);
  }

  private static Reading libpq(SqlAlchemyUrl url) throws PythonError {
    return new Reading.Taken(libpqArguments(url).fields("dbname"));
  }

  /** psycopg2 takes a database under two names, but not both. */
  private static Reading psycopg2(SqlAlchemyUrl url) throws PythonError {
    SqlAlchemyArguments arguments = libpqArguments(url);
    if (arguments.has("database") && arguments.has("dbname")) {
      throw new PythonError(
          "TypeError", "you can't specify both 'database' and 'dbname' arguments");
    }
    arguments.rename("database", "dbname");
    return new Reading.Taken(arguments.fields("dbname"));
  }

  private static SqlAlchemyArguments libpqArguments(SqlAlchemyUrl url) throws PythonError {
    SqlAlchemyHosts listed = SqlAlchemyHosts.of(url.query());
    SqlAlchemyArguments arguments = url.arguments("dbname");
    arguments.update(url.query());
    if (!listed.hosts().isEmpty()) {
      arguments.set("host", String.join(",", listed.hosts()));
      arguments.put(
          "port",
          listed.ports().stream()
              .map(port -> port.equals("0") ? "" : port)
              .collect(Collectors.joining(",")));
    }
    return arguments;
  }

  /** One host is a name to asyncpg whatever it holds; only SQLAlchemy makes a list of several. */
  private static Reading asyncpg(SqlAlchemyUrl url) throws PythonError {
    SqlAlchemyHosts listed = SqlAlchemyHosts.of(url.query());
    SqlAlchemyArguments arguments = url.arguments("database");
    arguments.update(url.query());
    if (listed.hosts().size() == 1) {
      arguments.set("host", listed.hosts().getFirst());
      arguments.put("port", listed.ports().getFirst());
    } else if (!listed.hosts().isEmpty()) {
      checkPresent(listed);
      arguments.set("host", String.join(",", listed.hosts()));
      arguments.set("port", String.join(",", listed.ports()));
    } else if (arguments.get("host").indexOf(',') >= 0) {
      throw new PythonError("gaierror", "[Errno -2] Name or service not known");
    } else if (arguments.has("port")) {
      arguments.set("port", PythonInteger.of(arguments.get("port")).toString());
    }
    if (arguments.has(CACHE_SIZE)) {
      arguments.set(CACHE_SIZE, PythonInteger.of(arguments.get(CACHE_SIZE)).toString());
    }
    if (arguments.has("ssl")) {
      AsyncpgSettings.checkMode(arguments.get("ssl"));
    }
    AsyncpgSettings.checkSession(arguments.all());
    return new Reading.Taken(arguments.fields("database"));
  }

  private static void checkPresent(SqlAlchemyHosts listed) throws PythonError {
    if (listed.hosts().contains("")) {
      throw new PythonError(
          "ArgumentError", "All hosts are required to be present for asyncpg multiple host URL");
    }
    if (listed.ports().contains("") || listed.ports().contains("0")) {
      throw new PythonError(
          "ArgumentError", "All ports are required to be present for asyncpg multiple host URL");
    }
  }

  private static Reading pg8000(SqlAlchemyUrl url) throws PythonError {
    SqlAlchemyArguments arguments = url.arguments("database");
    arguments.update(url.query());
    if (!arguments.has("user")) {
      throw new PythonError(
          "TypeError", "connect() missing 1 required positional argument: 'user'");
    }
    for (String name : List.of("user", "database", "host", "port")) {
      if (url.query().getOrDefault(name, List.of()).size() > 1) {
        throw notText(name, arguments);
      }
    }
    arguments.rename("unix_sock", "host");
    return new Reading.Taken(arguments.fields("database"));
  }

  /** What pg8000 says to a parameter that is given several times. */
  private static PythonError notText(String name, SqlAlchemyArguments arguments) {
    return switch (name) {
      case "user", "database" ->
          new PythonError(
              "InterfaceError", "The parameter " + name + " can't be of type <class 'tuple'>.");
      case "host" ->
          new PythonError("TypeError", "getaddrinfo() argument 1 must be string or None");
      default ->
          new PythonError(
              "InterfaceError",
              "Can't create a connection to host "
                  + (arguments.has("host") ? arguments.get("host") : "localhost")
                  + " and port "
                  + arguments.get("port")
                  + " (timeout is None and source_address is None).");
    };
  }
}
