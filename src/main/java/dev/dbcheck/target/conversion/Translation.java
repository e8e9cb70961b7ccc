package dev.dbcheck.target.conversion;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a client writes the value of a setting that libpq has too. */
enum Translation {
  /** As libpq does. */
  SAME,
  /** pgjdbc's {@code targetServerType}: there it is the server that counts, not the session. */
  SERVER_TYPE,
  /** Seconds as ISO 8601 writes a duration. */
  DURATION,
  /** {@code true} in place of {@code random}. */
  RANDOM_IS_TRUE,
  /** As libpq does, but for {@code any}, which is the default and rejected. */
  ALL_BUT_ANY,
  /** tokio-postgres's {@code target_session_attrs} of three values. */
  SESSION_ALONE,
  /** The client takes it, but does not keep its promise. */
  BETTER_NOT;

  private static final Map<String, String> SERVER_TYPES =
      Map.of(
          "any", "any",
          "read-write", "primary",
          "primary", "primary",
          "read-only", "secondary",
          "standby", "secondary",
          "prefer-standby", "preferSecondary");

  private static final Map<String, String> SESSION_ATTRIBUTES =
      Map.of(
          "any", "any",
          "primary", "primary",
          "master", "primary",
          "secondary", "standby",
          "slave", "standby",
          "preferSecondary", "prefer-standby",
          "preferSlave", "prefer-standby");

  private static final Set<String> SESSIONS = Set.of("any", "read-write", "read-only");

  /** Returns the value as the client writes it, or nothing where it has no word for it. */
  Optional<String> of(String value) {
    return switch (this) {
      case SAME -> Optional.of(value);
      case SERVER_TYPE -> Optional.ofNullable(SERVER_TYPES.get(value));
      case DURATION ->
          isNumber(value) && !value.startsWith("-") && !value.equals("0")
              ? Optional.of("PT" + value + "S")
              : Optional.empty();
      case RANDOM_IS_TRUE -> value.equals("random") ? Optional.of("true") : Optional.empty();
      case ALL_BUT_ANY -> Optional.of(value).filter(attribute -> !attribute.equals("any"));
      case SESSION_ALONE -> Optional.of(value).filter(SESSIONS::contains);
      case BETTER_NOT -> Optional.empty();
    };
  }

  /** Returns a value of the client's as libpq writes it. */
  Optional<String> back(String value) {
    return switch (this) {
      case SAME, DURATION, ALL_BUT_ANY, SESSION_ALONE, BETTER_NOT -> Optional.of(value);
      case SERVER_TYPE -> Optional.ofNullable(SESSION_ATTRIBUTES.get(value));
      case RANDOM_IS_TRUE -> value.equals("true") ? Optional.of("random") : Optional.of("disable");
    };
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
  }
}
