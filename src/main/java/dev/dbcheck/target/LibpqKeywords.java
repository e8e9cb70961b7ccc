package dev.dbcheck.target;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The connection options of libpq, in its order, and the variables that stand in for them.
 *
 * <p>Printed by {@code PQconndefaults()} of libpq 18.6.
 */
public final class LibpqKeywords {
  private static final Map<String, Optional<String>> VARIABLES =
      variables(
          """
          service=PGSERVICE user=PGUSER password=PGPASSWORD passfile=PGPASSFILE
          channel_binding=PGCHANNELBINDING connect_timeout=PGCONNECT_TIMEOUT dbname=PGDATABASE
          host=PGHOST hostaddr=PGHOSTADDR port=PGPORT client_encoding=PGCLIENTENCODING
          options=PGOPTIONS application_name=PGAPPNAME fallback_application_name keepalives
          keepalives_idle keepalives_interval keepalives_count tcp_user_timeout
          sslmode=PGSSLMODE sslnegotiation=PGSSLNEGOTIATION sslcompression=PGSSLCOMPRESSION
          sslcert=PGSSLCERT sslkey=PGSSLKEY sslcertmode=PGSSLCERTMODE sslpassword
          sslrootcert=PGSSLROOTCERT sslcrl=PGSSLCRL sslcrldir=PGSSLCRLDIR sslsni=PGSSLSNI
          requirepeer=PGREQUIREPEER require_auth=PGREQUIREAUTH
          min_protocol_version=PGMINPROTOCOLVERSION max_protocol_version=PGMAXPROTOCOLVERSION
          ssl_min_protocol_version=PGSSLMINPROTOCOLVERSION
          ssl_max_protocol_version=PGSSLMAXPROTOCOLVERSION gssencmode=PGGSSENCMODE
          krbsrvname=PGKRBSRVNAME gsslib=PGGSSLIB gssdelegation=PGGSSDELEGATION replication
          target_session_attrs=PGTARGETSESSIONATTRS load_balance_hosts=PGLOADBALANCEHOSTS
          scram_client_key scram_server_key oauth_issuer oauth_client_id oauth_client_secret
          oauth_scope sslkeylogfile\
          """);

  /** Their names. */
  public static final Set<String> NAMES = Collections.unmodifiableSet(VARIABLES.keySet());

  private LibpqKeywords() {}

  private static Map<String, Optional<String>> variables(String table) {
    Map<String, Optional<String>> variables = new LinkedHashMap<>();
    for (String entry : table.strip().split("\\s+")) {
      int equals = entry.indexOf('=');
      if (equals < 0) {
        variables.put(entry, Optional.empty());
      } else {
        variables.put(entry.substring(0, equals), Optional.of(entry.substring(equals + 1)));
      }
    }
    return variables;
  }

  /** Returns the variable that libpq reads where the option is not given, if there is one. */
  public static Optional<String> variable(String name) {
    return VARIABLES.getOrDefault(name, Optional.empty());
  }
}
