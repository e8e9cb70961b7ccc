package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.ParameterUse;
import java.util.Optional;

/**
 * What pg and those above it do with parameters (pg 8.23.1, lib/connection-parameters.js); they
 * drop what they do not know.
 */
final class PgParameterRules {
  private static final String TLS = "ssl sslmode sslcert sslkey sslrootcert";

  private static final String SESSION =
      """
      application_name client_encoding options binary statement_timeout query_timeout
      lock_timeout idle_in_transaction_session_timeout\
      """;

  static final ParameterRules PG =
      ParameterRules.unknown(name -> ParameterUse.of(name, Handling.IGNORED))
          .with(Handling.ACCEPTED, TLS)
          .with(Handling.ACCEPTED, SESSION)
          .with(Handling.ACCEPTED, "user password host port connectionString uselibpqcompat")
          .with(Handling.ACCEPTED, "sslnegotiation fallback_application_name replication");

  /** knex hands its whole object on, settings of the client included. */
  static final ParameterRules KNEX =
      PG.with(Handling.IGNORED, "uselibpqcompat")
          .with(Handling.ACCEPTED, "connectionTimeoutMillis keepAlive keepAliveInitialDelayMillis");

  /** Sequelize hands a list of names on (lib/dialects/postgres/connection-manager.js). */
  static final ParameterRules SEQUELIZE =
      ParameterRules.unknown(name -> ParameterUse.of(name, Handling.IGNORED))
          .with(Handling.ACCEPTED, TLS)
          .with(Handling.ACCEPTED, SESSION)
          .with(Handling.ACCEPTED, "host uselibpqcompat keepAlive connectionTimeoutMillis")
          .with(Handling.ACCEPTED, "stream clientMinMessages prependSearchPath")
          .with(
              "sslnegotiation",
              name ->
                  new ParameterUse(name, Handling.RENAMED, Optional.of("ssl"), Optional.empty()));

  private PgParameterRules() {}
}
