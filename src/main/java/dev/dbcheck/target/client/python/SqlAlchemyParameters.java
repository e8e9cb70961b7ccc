package dev.dbcheck.target.client.python;

import static dev.dbcheck.target.client.Handling.ACCEPTED;
import static dev.dbcheck.target.client.Handling.IGNORED;

import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.libpq.LibpqParameters;

/**
 * What becomes of a URL's parameters as keyword arguments of a driver, where all values are texts
 * (each recorded with SQLAlchemy 2.0.52 against a closed port).
 */
final class SqlAlchemyParameters {
  private static final String UNCOMPARABLE =
      "TypeError: '<' not supported between instances of 'str' and 'int'";

  private SqlAlchemyParameters() {}

  static ParameterRules ofPsycopg2() {
    return ofEngine(
            LibpqParameters.rules(name ->
                ParameterUse.rejected(
                    name,
                    "ProgrammingError: invalid dsn: invalid connection option \"" + name + "\"")))
        .with(ACCEPTED, "cursor_factory")
        .with(
            "connection_factory",
            name -> ParameterUse.rejected(name, "TypeError: 'str' object is not callable"))
        .with(
            "async async_",
            name ->
                ParameterUse.rejected(
                    name, "TypeError: 'str' object cannot be interpreted as an integer"));
  }

  static ParameterRules ofPsycopg() {
    return ofEngine(
            LibpqParameters.rules(name ->
                ParameterUse.rejected(
                    name, "ProgrammingError: invalid connection option \"" + name + "\"")))
        .with(ACCEPTED, "autocommit prepare_threshold row_factory cursor_factory")
        .with(IGNORED, "context");
  }

  static ParameterRules ofAsyncpg() {
    return ofKeywords()
        .with(
            ACCEPTED,
            """
            ssl passfile command_timeout direct_tls target_session_attrs krbsrvname gsslib
            async_fallback prepared_statement_cache_size prepared_statement_name_func\
            """)
        .with(IGNORED, "service servicefile")
        .with(
            "statement_cache_size max_cached_statement_lifetime max_cacheable_statement_size",
            name -> ParameterUse.rejected(name, UNCOMPARABLE))
        .with(
            "timeout",
            name ->
                ParameterUse.rejected(
                    name, "TypeError: unsupported operand type(s) for +: 'float' and 'str'"))
        .with(
            "loop",
            name ->
                ParameterUse.rejected(
                    name, "AttributeError: 'str' object has no attribute 'get_debug'"))
        .with(
            "connection_class",
            name -> ParameterUse.rejected(name, "TypeError: issubclass() arg 1 must be a class"))
        .with(
            "record_class",
            name ->
                ParameterUse.rejected(
                    name,
                    "InterfaceError: record_class is expected to be a subclass of"
                        + " asyncpg.Record, got"))
        .with(
            "server_settings",
            name ->
                ParameterUse.rejected(
                    name,
                    "ClientConfigurationError: server_settings is expected to be None or a"
                        + " Dict[str, str]"))
        .with(
            "async_creator_fn",
            name -> ParameterUse.rejected(name, "TypeError: 'str' object is not callable"));
  }

  static ParameterRules ofPg8000() {
    return ofKeywords()
        .with(ACCEPTED, "tcp_keepalive application_name replication")
        .with(
            "source_address",
            name ->
                ParameterUse.rejected(
                    name, "TypeError: bind(): AF_INET address must be tuple, not str"))
        .with(
            "ssl_context",
            name ->
                ParameterUse.rejected(
                    name, "AttributeError: 'str' object has no attribute 'wrap_socket'"))
        .with(
            "timeout",
            name ->
                ParameterUse.rejected(
                    name, "TypeError: 'str' object cannot be interpreted as an integer or float"))
        .with(
            "startup_params",
            name ->
                ParameterUse.rejected(
                    name, "AttributeError: 'str' object has no attribute 'keys'"));
  }

  private static ParameterRules ofKeywords() {
    return ofEngine(
        ParameterRules.unknown(name ->
            ParameterUse.rejected(
                name, "TypeError: connect() got an unexpected keyword argument '" + name + "'")));
  }

  /** Plug-ins are the engine's own and reach no driver. */
  private static ParameterRules ofEngine(ParameterRules ofDriver) {
    return ofDriver
        .with(IGNORED, "plugins")
        .with(
            "plugin",
            name ->
                ParameterUse.rejected(
                    name, "NoSuchModuleError: Can't load plugin: sqlalchemy.plugins:"));
  }
}
