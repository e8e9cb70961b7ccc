package dev.dbcheck.target.client.go;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the values of settings as pgx 5.9.2 does when it parses a text, in its order. */
final class PgxChecks {
  private static final Set<String> MODES =
      Set.of("", "disable", "allow", "prefer", "require", "verify-ca", "verify-full");
  private static final Set<String> SESSIONS =
      Set.of("read-write", "read-only", "primary", "standby", "prefer-standby", "any");
  private static final Set<String> EXEC_MODES =
      Set.of("cache_statement", "cache_describe", "describe_exec", "exec", "simple_protocol");
  private static final Map<String, Integer> PROTOCOLS =
      Map.of("", 30, "3.0", 30, "3.2", 32, "latest", 32);

  private final String text;
  private final Map<String, String> settings;

  private PgxChecks(String text, Map<String, String> settings) {
    this.text = text;
    this.settings = settings;
  }

  /** Returns the ports, one for each host, or none if there is no port; or rejects the settings. */
  static List<String> ports(String text, Map<String, String> settings) throws GoError {
    PgxChecks checks = new PgxChecks(text, settings);
    checks.checkTimeout();
    List<String> ports = checks.hosts();
    checks.checkSession();
    checks.checkProtocols();
    checks.checkChannelBinding();
    checks.checkCapacity("statement_cache_capacity");
    checks.checkCapacity("description_cache_capacity");
    checks.checkExecMode();
    return ports;
  }

  /** Returns whether the host is the folder of a socket, for which pgx never uses TLS. */
  static boolean isSocket(String host) {
    boolean drive = host.length() > 2 && host.charAt(0) >= 'A' && host.charAt(0) <= 'Z';
    return host.startsWith("/") || drive && host.startsWith(":\\", 1);
  }

  private String setting(String name) {
    return settings.getOrDefault(name, "");
  }

  private void checkTimeout() throws GoError {
    if (settings.containsKey("connect_timeout")) {
      try {
        if (GoNumber.signed(setting("connect_timeout"), 64) < 0) {
          throw new GoError("negative timeout");
        }
      } catch (GoError e) {
        throw PgxError.of(text, "invalid connect_timeout", e);
      }
    }
  }

  /** Without a host it is a local socket's folder. */
  private List<String> hosts() throws GoError {
    String[] hosts = settings.getOrDefault("host", "/").split(",", -1);
    String[] given = setting("port").split(",", -1);
    List<String> ports = new ArrayList<>();
    for (int i = 0; i < hosts.length; i++) {
      if (settings.containsKey("port")) {
        ports.add(port(given[i < given.length ? i : 0]));
      }
      if (!isSocket(hosts[i])) {
        checkTls();
      }
    }
    return ports;
  }

  private String port(String port) throws GoError {
    try {
      long number = GoNumber.unsigned(port, 16);
      if (number == 0) {
        throw new GoError("outside range");
      }
      return Long.toString(number);
    } catch (GoError e) {
      throw PgxError.of(text, "invalid port", e);
    }
  }

  private void checkTls() throws GoError {
    boolean system = setting("sslrootcert").equals("system");
    if (!system && !MODES.contains(setting("sslmode"))) {
      throw PgxError.of(text, "failed to configure TLS (sslmode is invalid)");
    }
    boolean never = !system && setting("sslmode").equals("disable");
    if (!never && setting("sslcert").isEmpty() != setting("sslkey").isEmpty()) {
      throw PgxError.of(
          text, "failed to configure TLS (both \"sslcert\" and \"sslkey\" are required)");
    }
  }

  private void checkSession() throws GoError {
    String session = settings.getOrDefault("target_session_attrs", "any");
    if (!SESSIONS.contains(session)) {
      throw PgxError.of(text, "unknown target_session_attrs value: " + session);
    }
  }

  private void checkProtocols() throws GoError {
    int least = protocol("min_protocol_version");
    int most = protocol("max_protocol_version");
    if (least > most && !setting("max_protocol_version").isEmpty()) {
      throw PgxError.of(text, "min_protocol_version cannot be greater than max_protocol_version");
    }
  }

  private int protocol(String name) throws GoError {
    Integer version = PROTOCOLS.get(setting(name));
    if (version == null) {
      String quoted = GoText.quote(setting(name));
      throw PgxError.of(
          text, "invalid " + name + ": " + quoted + " (invalid protocol version: " + quoted + ")");
    }
    return version;
  }

  private void checkChannelBinding() throws GoError {
    String binding = setting("channel_binding");
    if (!Set.of("", "prefer", "disable", "require").contains(binding)) {
      throw PgxError.of(text, "unknown channel_binding value: " + binding);
    }
  }

  private void checkCapacity(String name) throws GoError {
    if (settings.containsKey(name)) {
      try {
        GoNumber.signed(setting(name), 32);
      } catch (GoError e) {
        throw PgxError.of(text, "cannot parse " + name, e);
      }
    }
  }

  private void checkExecMode() throws GoError {
    String mode = settings.getOrDefault("default_query_exec_mode", "exec");
    if (!EXEC_MODES.contains(mode)) {
      throw PgxError.of(
          text, "invalid default_query_exec_mode (unknown value " + GoText.quote(mode) + ")");
    }
  }
}
