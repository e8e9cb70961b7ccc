package dev.dbcheck.target;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query parameters that PostgreSQL clients know, and which of them knows which. */
final class KnownParameters {
  /** What pgjdbc obeys, with libpq's names that it translates. */
  private static final Set<String> PGJDBC =
      Stream.concat(PgjdbcProperties.NAMES.stream(), Stream.of("host", "port", "dbname"))
          .collect(Collectors.toCollection(TreeSet::new));

  /** Names that only some clients take from a URL, and those clients. */
  private static final Map<String, String> SOME_CLIENTS = someClients();

  private static final Set<String> SECRET =
      names("password sslpassword scram_client_key scram_server_key oauth_client_secret");

  private static final List<String> SECRET_WORDS =
      List.of("pass", "pwd", "secret", "token", "key", "credential");

  /** Arguments of plug-in classes, which may be anything. */
  private static final Set<String> OPAQUE =
      names("connectExecutorArg socketFactoryArg sslfactoryarg sslinline");

  /** Parameters whose value may hold {@code @}. */
  private static final Set<String> FREE_TEXT =
      names(
          """
          user password sslpassword host dbname options application_name passfile sslcert sslkey
          fallback_application_name sslrootcert sslcrl sslcrldir ApplicationName schema
          currentSchema search_path krbsrvname oauth_scope oauth_client_id oauth_client_secret
          scram_client_key scram_server_key\
          """);

  private KnownParameters() {}

  private static Set<String> names(String text) {
    return new TreeSet<>(List.of(text.strip().split("\\s+")));
  }

  private static Map<String, String> someClients() {
    Map<String, String> clients = new HashMap<>();
    List<String> lines =
        """
        SQLAlchemy with asyncpg: prepared_statement_cache_size prepared_statement_name_func
        asyncpg: statement_cache_size database
        Prisma: pgbouncer connection_limit pool_timeout socket_timeout sslaccept sslidentity
        Prisma: single_use_connections max_connection_lifetime max_idle_connection_lifetime
        Prisma and r2dbc: schema
        node-pg: uselibpqcompat
        pgx: default_query_exec_mode statement_cache_capacity description_cache_capacity
        pgx: pool_max_conns pool_min_conns pool_min_idle_conns pool_health_check_period
        pgx: pool_max_conn_lifetime pool_max_conn_idle_time pool_max_conn_lifetime_jitter
        lib/pq: binary_parameters disable_prepared_binary_result sslinline
        sqlx: ssl-mode ssl-root-cert ssl-ca
        r2dbc: sslMode sslRootCert applicationName
        asyncpg, pgx, lib/pq and postgres.js: search_path timezone statement_timeout
        asyncpg, pgx, lib/pq and postgres.js: lock_timeout idle_in_transaction_session_timeout
        SQLAlchemy with asyncpg, postgres.js, node-pg and pgjdbc: ssl
        """
            .lines()
            .toList();
    for (String line : lines) {
      String[] clientAndNames = line.split(": ");
      names(clientAndNames[1]).forEach(name -> clients.put(name, clientAndNames[0]));
    }
    PGJDBC.forEach(name -> clients.putIfAbsent(name, "pgjdbc"));
    LibpqKeywords.NAMES.forEach(name -> clients.put(name, "libpq"));
    return clients;
  }

  /** Returns whether the client that the grammar is named for takes the parameter from a URL. */
  static boolean accepts(Grammar grammar, String name) {
    return switch (grammar) {
      case LIBPQ -> LibpqKeywords.NAMES.contains(name);
      case JDBC -> PGJDBC.contains(name);
    };
  }

  /** Returns which client knows the parameter. */
  static Optional<String> clientOf(String name) {
    return Optional.ofNullable(SOME_CLIENTS.get(name));
  }

  /** Returns whether any client knows the parameter. */
  static boolean isKnown(String name) {
    return SOME_CLIENTS.containsKey(name);
  }

  /** Returns whether the value is a secret. */
  static boolean isSecret(String name) {
    return SECRET.contains(name);
  }

  /** Returns whether the value is a secret, or that of an unknown parameter that sounds so. */
  static boolean soundsSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return isSecret(name) || !isKnown(name) && SECRET_WORDS.stream().anyMatch(lower::contains);
  }

  /** Returns whether the value may stand in a report. */
  static boolean isHarmless(String name) {
    return isKnown(name) && !isSecret(name) && !OPAQUE.contains(name);
  }

  /** Returns whether a value of the parameter may hold {@code @}. */
  static boolean isFreeText(String name) {
    return FREE_TEXT.contains(name);
  }

  /** Returns the accepted name that differs only in case and punctuation. */
  static Optional<String> spelledLike(Grammar grammar, String name) {
    String wanted = letters(name);
    return (grammar == Grammar.JDBC ? PGJDBC : LibpqKeywords.NAMES)
        .stream().filter(accepted -> letters(accepted).equals(wanted)).findFirst();
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }
}
