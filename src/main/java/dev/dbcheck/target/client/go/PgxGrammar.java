package dev.dbcheck.target.client.go;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.Reading;
import java.util.Map;
import java.util.Set;

/** How {@code pgx.ParseConfig} 5.9.2 reads a text; it was run on the recorded corpus. */
final class PgxGrammar implements Grammar {
  /** What pgx takes for itself besides host, port, user, password and database. */
  static final String OWN =
      """
      passfile connect_timeout sslmode sslkey sslcert sslrootcert sslnegotiation sslpassword sslsni
      krbspn krbsrvname target_session_attrs service servicefile min_protocol_version
      max_protocol_version channel_binding statement_cache_capacity description_cache_capacity
      default_query_exec_mode\
      """;

  private static final Set<String> OWN_NAMES = Set.of(OWN.split("\\s+"));

  @Override
  public Reading read(String text) {
    String bytes = GoText.bytes(text);
    try {
      Map<String, String> settings = PgxSettings.of(bytes);
      String ports = String.join(",", PgxChecks.ports(bytes, settings));
      Fields fields = GoFields.of(settings, "database", ports);
      boolean sendsUnknown =
          fields.parameters().stream().anyMatch(one -> !OWN_NAMES.contains(one.name()));
      return !PgxSettings.isUrl(bytes) && GoFields.nameNothing(fields) && sendsUnknown
          ? Reading.TakenOtherwise.of(
              "parsed as key/value; whole URL becomes a runtime param; connects to local socket")
          : new Reading.Taken(fields);
    } catch (GoError e) {
      return Reading.Rejected.of(GoText.text(e.getMessage()));
    }
  }
}
