package dev.dbcheck.target.client.rust;

import dev.dbcheck.target.LiteralAddress;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The options of tokio-postgres 0.7.18 besides host, port and login, and their values. */
final class TokioPostgresValues {
  private static final BigInteger MOST_U16 = BigInteger.valueOf(0xffff);
  private static final BigInteger MOST_U32 = BigInteger.valueOf(0xffff_ffffL);
  private static final BigInteger MOST_U64 = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
  private static final BigInteger MOST_I64 = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger LEAST_I64 = BigInteger.valueOf(Long.MIN_VALUE);

  /** More digits without leading zeros do not fit any of its types. */
  private static final Pattern INTEGER = Pattern.compile("([+-]?)0*+([0-9]{0,20})");

  private static final Pattern BYTE = Pattern.compile("0|[1-9][0-9]{0,2}");

  private static final Map<String, Predicate<String>> OPTIONS = options();

  private TokioPostgresValues() {}

  private static Map<String, Predicate<String>> options() {
    Map<String, Predicate<String>> options = new LinkedHashMap<>();
    options.put("options", _ -> true);
    options.put("application_name", _ -> true);
    options.put("sslmode", Set.of("disable", "prefer", "require")::contains);
    options.put("sslnegotiation", Set.of("postgres", "direct")::contains);
    options.put("hostaddr", TokioPostgresValues::areAddresses);
    options.put("connect_timeout", TokioPostgresValues::isLong);
    options.put("tcp_user_timeout", TokioPostgresValues::isLong);
    options.put("keepalives", text -> isBetween(text, BigInteger.ZERO, MOST_U64));
    options.put("keepalives_idle", TokioPostgresValues::isLong);
    options.put("keepalives_interval", TokioPostgresValues::isLong);
    options.put("keepalives_retries", text -> isBetween(text, BigInteger.ZERO, MOST_U32));
    options.put("target_session_attrs", Set.of("any", "read-write", "read-only")::contains);
    options.put("channel_binding", Set.of("disable", "prefer", "require")::contains);
    options.put("load_balance_hosts", Set.of("disable", "random")::contains);
    return Collections.unmodifiableMap(options);
  }

  /** Returns the names of the options. */
  static Set<String> names() {
    return OPTIONS.keySet();
  }

  /** Returns whether there is such an option. */
  static boolean isOption(String name) {
    return OPTIONS.containsKey(name);
  }

  /** Returns whether an option takes a value. */
  static boolean isValid(String name, String value) {
    return OPTIONS.get(name).test(value);
  }

  /** Returns a port without a sign and leading zeros. */
  static Optional<String> port(String text) {
    return integer(text)
        .filter(_ -> isBetween(text, BigInteger.ZERO, MOST_U16))
        .map(BigInteger::toString);
  }

  private static boolean isLong(String text) {
    return isBetween(text, LEAST_I64, MOST_I64);
  }

  /** Rust takes a minus for signed types only, even before a zero. */
  private static boolean isBetween(String text, BigInteger least, BigInteger most) {
    boolean sign = least.signum() >= 0 && text.startsWith("-");
    return integer(text)
        .filter(number -> !sign && number.compareTo(least) >= 0 && number.compareTo(most) <= 0)
        .isPresent();
  }

  private static Optional<BigInteger> integer(String text) {
    boolean digit = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    return Optional.of(INTEGER.matcher(text))
        .filter(found -> digit && found.matches())
        .map(found -> new BigInteger(found.group(1) + "0" + found.group(2)));
  }

  private static boolean areAddresses(String text) {
    return List.of(text.split(",", -1)).stream().allMatch(TokioPostgresValues::isAddress);
  }

  private static boolean isAddress(String text) {
    int colon = text.lastIndexOf(':');
    String last = text.substring(colon + 1);
    if (colon < 0) {
      return isFourBytes(text);
    }
    return text.indexOf('%') < 0
        && (last.indexOf('.') < 0 || isFourBytes(last))
        && LiteralAddress.of(text).isPresent();
  }

  private static boolean isFourBytes(String text) {
    List<String> bytes = List.of(text.split("\\.", -1));
    return bytes.size() == 4
        && bytes.stream()
            .allMatch(one -> BYTE.matcher(one).matches() && Integer.parseInt(one) < 256);
  }
}
