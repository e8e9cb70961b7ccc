package dev.dbcheck.target.conversion;

import dev.dbcheck.diagnostic.Severity;
import java.util.Map;
import java.util.Set;

/** What it means that a client cannot be told a setting. */
final class Losses {
  /** Without these it is another database, another user, or a weaker protection. */
  private static final Set<String> DECISIVE =
      Set.of(
          "authenticationPluginClassName",
          "gsslib",
          "options",
          "replication",
          "require_auth",
          "requirepeer",
          "service",
          Settings.SEARCH_PATH,
          "socketFactory",
          "socketFactoryArg",
          "sslcrl",
          "sslcrldir",
          "sslfactory",
          "sslhostnameverifier",
          "sslidentity");

  /** The values of settings that decide with these values only. */
  private static final Map<String, String> DECISIVE_VALUES =
      Map.of("gssencmode", "require", "ssl_min_protocol_version", "TLSv1.3", "readOnly", "true");

  private static final Map<String, String> NOTEWORTHY_VALUES =
      Map.of("channel_binding", "require", "sslcertmode", "require");

  /** Without these nothing changes but what a connection is called, or how long it waits. */
  private static final Set<String> SLIGHT =
      Set.of(
          "application_name",
          "channel_binding",
          "connect_timeout",
          "fallback_application_name",
          "gssdelegation",
          "gssencmode",
          "keepalives",
          "keepalives_count",
          "keepalives_idle",
          "keepalives_interval",
          "load_balance_hosts",
          "max_protocol_version",
          "min_protocol_version",
          "readOnly",
          "ssl_min_protocol_version",
          "sslcertmode",
          "sslcompression",
          "sslkeylogfile",
          "sslnegotiation",
          "sslsni",
          "tcp_user_timeout");

  private static final String SESSION_ATTRIBUTES = "target_session_attrs";

  private Losses() {}

  /** Returns how grave it is that a setting is lost for one host, or for several. */
  static Severity severity(String name, Value value, boolean severalHosts) {
    String text = value.open().orElse("");
    if (DECISIVE.contains(name) || text.equals(DECISIVE_VALUES.get(name))) {
      return Severity.ERROR;
    }
    if (name.equals(SESSION_ATTRIBUTES)) {
      return text.equals("any") ? Severity.NOTE : severalHosts ? Severity.ERROR : Severity.WARNING;
    }
    boolean slight = SLIGHT.contains(name) && !text.equals(NOTEWORTHY_VALUES.get(name));
    return slight ? Severity.NOTE : Severity.WARNING;
  }
}
