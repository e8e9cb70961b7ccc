package dev.dbcheck;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Undoes what the launcher does to the environment to run its JVM as it should. */
final class LauncherEnvironment {
  private static final String KEPT = "DBCHECK_KEPT_";
  private static final String NOT_SET = "DBCHECK_NOT_SET";

  private LauncherEnvironment() {}

  /** Returns the variables as the user set them. */
  static Map<String, String> restored(Map<String, String> variables) {
    Map<String, String> restored = new HashMap<>(variables);
    restored.keySet().removeIf(name -> name.startsWith(KEPT) || name.equals(NOT_SET));
    Optional.ofNullable(variables.get(NOT_SET)).ifPresent(restored::remove);
    variables.forEach((name, value) -> {
      if (name.startsWith(KEPT)) {
        restored.put(name.substring(KEPT.length()), value);
      }
    });
    return restored;
  }
}
