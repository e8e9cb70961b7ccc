package dev.dbcheck.target.client.ruby;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Client.HostList;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.TlsRules;
import dev.dbcheck.target.client.libpq.LibpqClients;
import dev.dbcheck.target.client.libpq.LibpqParameters;
import dev.dbcheck.target.client.libpq.LibpqTls;
import java.util.List;

/** Rails, whose ActiveRecord reads the URL and hands libpq what libpq knows. */
public final class RailsClients {
  /** What ActiveRecord 7.2 itself takes from the configuration (read in its sources). */
  private static final String ACTIVE_RECORD =
      """
      adapter username database pool min_threads max_threads checkout_timeout reaping_frequency
      idle_timeout encoding schema_search_path schema_order schema_dump schema_cache_path
      min_messages prepared_statements statement_limit advisory_locks insert_returning
      migrations_paths replica database_tasks use_metadata_table query_cache default_timezone
      connection_retries verify_timeout retry_deadline foreign_keys\
      """;

  private RailsClients() {}

  /** Returns the one client. */
  public static List<Client> all() {
    TlsRules libpq = LibpqTls.rules();
    return List.of(
        new Client(
            "rails",
            "Rails",
            "7.2",
            Evidence.PARSER_RAN,
            RailsUrl::read,
            HostList.LIST,
            LibpqClients.DEFAULTS,
            rules(),
            (fields, surroundings) -> libpq.decide(handedOn(fields), surroundings),
            LibpqClients.FALLBACKS));
  }

  private static ParameterRules rules() {
    return LibpqParameters.rules(name -> ParameterUse.of(name, Handling.IGNORED))
        .with(Handling.ACCEPTED, ACTIVE_RECORD);
  }

  private static Fields handedOn(Fields fields) {
    return new Fields(
        fields.host(),
        fields.port(),
        fields.user(),
        fields.password(),
        fields.database(),
        fields.parameters().stream()
            .filter(parameter -> LibpqParameters.isTaken(parameter.name()))
            .toList());
  }
}
