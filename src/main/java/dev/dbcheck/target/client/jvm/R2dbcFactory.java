package dev.dbcheck.target.client.jvm;

import java.util.Map;
import java.util.Optional;

/** Whether r2dbc-postgresql 1.1.1 makes a connection factory of options, in the driver's order. */
final class R2dbcFactory {
  private R2dbcFactory() {}

  /** Returns what it says where it makes none. */
  static Optional<String> fault(String protocol, Map<String, String> options) {
    return faultOfHosts(protocol.equals("failover"), options)
        .or(() -> R2dbcOptions.fault(options).map(R2dbcFactory::unassigned))
        .or(() -> faultOfPort(protocol, options))
        .or(() -> missing("user", options));
  }

  private static String unassigned(String option) {
    return "IllegalArgumentException: Cannot assign option " + option;
  }

  private static Optional<String> missing(String option, Map<String, String> options) {
    return options.containsKey(option)
        ? Optional.empty()
        : Optional.of("NoSuchOptionException: No value found for " + option);
  }

  private static Optional<String> faultOfHosts(boolean several, Map<String, String> options) {
    if (!several && options.containsKey("socket")) {
      return Optional.empty();
    }
    return (several ? faultOfSelection(options) : Optional.<String>empty())
        .or(() -> missing("host", options))
        .or(() -> several ? faultOfList(options.get("host")) : Optional.empty())
        .or(() -> R2dbcOptions.faultOfTls(options).map(R2dbcFactory::unassigned));
  }

  private static Optional<String> faultOfSelection(Map<String, String> options) {
    if (!R2dbcOptions.isDuration(options.getOrDefault("hostRecheckTime", "1s"))) {
      return Optional.of(unassigned("hostRecheckTime"));
    }
    return R2dbcOptions.isServerType(options.getOrDefault("targetServerType", "any"))
        ? Optional.empty()
        : Optional.of(unassigned("targetServerType"));
  }

  private static Optional<String> faultOfList(String hosts) {
    for (String host : hosts.split(",")) {
      String[] parts = host.split(":");
      if (parts.length == 0) {
        return Optional.of("ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0");
      }
      if (parts.length > 1 && R2dbcOptions.integer(parts[1]).isEmpty()) {
        return Optional.of("NumberFormatException: For input string: \"" + parts[1] + "\"");
      }
    }
    return Optional.empty();
  }

  /** A list of one host has its port apart, which the driver does not expect of a list. */
  private static Optional<String> faultOfPort(String protocol, Map<String, String> options) {
    return protocol.equals("failover") && options.containsKey("port")
        ? Optional.of(unassigned("port"))
        : Optional.empty();
  }
}
