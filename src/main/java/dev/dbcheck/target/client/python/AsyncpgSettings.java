package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.PythonQuotes;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that asyncpg 0.31.0 accepts of parameters it knows, whatever surrounds it. */
final class AsyncpgSettings {
  static final List<String> MODES =
      List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  private static final Set<String> NEGOTIATIONS = Set.of("postgres", "direct");
  private static final Set<String> SESSION_ATTRIBUTES =
      Set.of("any", "primary", "standby", "prefer-standby", "read-write", "read-only");

  private AsyncpgSettings() {}

  /** Raises what asyncpg says to a value it does not accept. */
  static void check(Map<String, String> parameters) throws PythonError {
    String mode = parameters.get("sslmode");
    if (mode != null) {
      checkMode(mode);
    }
    if (!NEGOTIATIONS.contains(parameters.getOrDefault("sslnegotiation", "postgres"))) {
      throw error("`sslnegotiation` parameter must be one of: postgres, direct");
    }
    checkSession(parameters);
  }

  /** Raises what asyncpg says to a mode it does not know; underscores do for its hyphens. */
  static void checkMode(String mode) throws PythonError {
    if (!isMode(mode)) {
      throw error("`sslmode` parameter must be one of: " + String.join(", ", MODES));
    }
  }

  static boolean isMode(String mode) {
    return MODES.contains(mode.replace('_', '-'));
  }

  /** Raises what asyncpg says to a wish about the session that it does not know. */
  static void checkSession(Map<String, String> parameters) throws PythonError {
    String attributes = parameters.getOrDefault("target_session_attrs", "any");
    if (!SESSION_ATTRIBUTES.contains(attributes)) {
      throw error(
          "target_session_attrs is expected to be one of <built-in method values of"
              + " mappingproxy object>, got "
              + PythonQuotes.quote(attributes));
    }
    String library = parameters.getOrDefault("gsslib", "gssapi");
    if (!library.equals("gssapi") && !library.equals("sspi")) {
      throw error(
          "gsslib parameter must be either 'gssapi' or 'sspi', got " + PythonQuotes.quote(library));
    }
  }

  private static PythonError error(String words) {
    return new PythonError("ClientConfigurationError", words);
  }
}
