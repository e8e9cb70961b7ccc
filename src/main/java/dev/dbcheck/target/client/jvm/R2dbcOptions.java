package dev.dbcheck.target.client.jvm;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What values r2dbc-postgresql 1.1.1 takes for its options, as far as they are no files. */
final class R2dbcOptions {
  private static final Pattern SIMPLE = Pattern.compile("[+-]?\\d+([a-zA-Z]{0,2})");
  private static final Set<String> UNITS = Set.of("", "ns", "us", "ms", "s", "m", "h", "d");
  private static final Set<String> LEVELS = Set.of("OFF", "DEBUG", "INFO", "WARN", "ERROR");
  private static final Set<String> MODES =
      Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full", "tunnel");
  private static final Set<String> NEGOTIATIONS = Set.of("postgres", "direct", "tunnel");
  private static final Set<String> SERVERS =
      Set.of("any", "primary", "secondary", "prefersecondary");

  /** Those of TLS, which a socket does without. */
  private static final Map<String, Predicate<String>> TLS = new LinkedHashMap<>();

  /** The rest, in the order in which the driver assigns them. */
  private static final Map<String, Predicate<String>> REST = new LinkedHashMap<>();

  static {
    TLS.put("sslMode", R2dbcOptions::isMode);
    TLS.put("sslmode", R2dbcOptions::isMode);
    TLS.put("sslNegotiation", R2dbcOptions::isNegotiation);
    TLS.put("sslnegotiation", R2dbcOptions::isNegotiation);
    TLS.put("sslContextBuilderCustomizer", _ -> false);
    REST.put("connectTimeout", R2dbcOptions::isDuration);
    REST.put("errorResponseLogLevel", R2dbcOptions::isLevel);
    REST.put("extensions", _ -> false);
    REST.put("fetchSize", value -> integer(value).filter(size -> size >= 0).isPresent());
    REST.put("lockWaitTimeout", R2dbcOptions::isDuration);
    REST.put("loopResources", _ -> false);
    REST.put("noticeLogLevel", R2dbcOptions::isLevel);
    REST.put("options", R2dbcOptions::isMap);
    REST.put("preparedStatementCacheQueries", value -> integer(value).isPresent());
    REST.put("statementTimeout", R2dbcOptions::isDuration);
  }

  private R2dbcOptions() {}

  /** Returns the option of TLS that the driver cannot assign, if there is one. */
  static Optional<String> faultOfTls(Map<String, String> options) {
    // Of two spellings the second is not looked at where the first is given.
    return TLS.entrySet().stream()
        .filter(entry -> !entry.getKey().equals("sslmode") || !options.containsKey("sslMode"))
        .filter(entry ->
            !entry.getKey().equals("sslnegotiation") || !options.containsKey("sslNegotiation"))
        .filter(entry -> isWrong(entry, options))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Returns another option that the driver cannot assign, if there is one. */
  static Optional<String> fault(Map<String, String> options) {
    return REST.entrySet().stream()
        .filter(entry -> isWrong(entry, options))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isWrong(
      Map.Entry<String, Predicate<String>> rule, Map<String, String> options) {
    String value = options.get(rule.getKey());
    return value != null && !rule.getValue().test(value);
  }

  /** Both the value and the constant's name are taken, in any case. */
  private static boolean isMode(String value) {
    return MODES.contains(value.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static boolean isNegotiation(String value) {
    return NEGOTIATIONS.contains(value.toLowerCase(Locale.ROOT));
  }

  /** Returns whether it is a type of server, of which only lists of hosts know. */
  static boolean isServerType(String value) {
    return SERVERS.contains(value.toLowerCase(Locale.ROOT).replace("_", ""));
  }

  private static boolean isLevel(String value) {
    return LEVELS.contains(value.toUpperCase(Locale.ENGLISH));
  }

  private static boolean isMap(String value) {
    return Arrays.stream(value.split(";")).allMatch(pair -> pair.split("=").length == 2);
  }

  /** Returns the value as a number, if it is one. */
  static Optional<Integer> integer(String value) {
    try {
      return Optional.of(Integer.parseInt(value));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns whether it is a number with a unit, or a duration of ISO 8601. */
  static boolean isDuration(String value) {
    try {
      Matcher simple = SIMPLE.matcher(value);
      if (simple.matches()) {
        String unit = simple.group(1);
        Long.parseLong(value.substring(0, value.length() - unit.length()));
        return UNITS.contains(unit.toLowerCase(Locale.ROOT));
      }
      Duration.parse(value);
      return value.matches("[+-]?P.*");
    } catch (NumberFormatException | DateTimeParseException e) {
      return false;
    }
  }
}
