package dev.dbcheck;

import java.util.HashMap;
import java.util.Map;

/** Undoes what the launcher does to the environment to keep other JVMs' options from its own. */
final class LauncherEnvironment {
  private static final String KEPT = "DBCHECK_KEPT_";

  private LauncherEnvironment() {}

  /** Returns the variables as the user set them. */
  static Map<String, String> restored(Map<String, String> variables) {
    Map<String, String> restored = new HashMap<>();
    variables.forEach((name, value) ->
        restored.put(name.startsWith(KEPT) ? name.substring(KEPT.length()) : name, value));
    return restored;
  }
}
