package dev.dbcheck.target.client.node;

import java.util.Set;

/** postgres 3.4.9, known as Postgres.js. */
final class PostgresJs {
  /** The parameters that it takes as options of its own; all others go to the server. */
  static final Set<String> OPTIONS =
      Set.of(
          "max",
          "ssl",
          "sslnegotiation",
          "idle_timeout",
          "connect_timeout",
          "max_lifetime",
          "max_pipeline",
          "backoff",
          "keep_alive",
          "prepare",
          "debug",
          "fetch_types",
          "publications",
          "target_session_attrs");

  private PostgresJs() {}
}
