package dev.dbcheck.target.client.dotnet;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How Npgsql reads a connection string, from its sources; it knows no URL, which is no connection
 * string to it, or the name of a keyword that does not exist.
 */
final class NpgsqlGrammar implements Grammar {
  private static final Set<String> MODES =
      Set.of("disable", "allow", "prefer", "require", "verifyca", "verifyfull");
  private static final String DEFAULT_PORT = "5432";

  @Override
  public Reading read(String text) {
    try {
      return new Reading.Taken(fields(AdoKeyValues.parse(text)));
    } catch (IllegalArgumentException e) {
      return Reading.Rejected.of(e.getMessage());
    }
  }

  private static IllegalArgumentException unset(String keyword) {
    return new IllegalArgumentException(
        "Couldn't set " + keyword + " (Parameter '" + keyword + "')");
  }

  private static Fields fields(Map<String, String> values) {
    Map<String, String> settings = new LinkedHashMap<>();
    values.forEach((keyword, value) -> {
      String name = NpgsqlKeywords.of(keyword).orElseThrow(() -> unset(keyword));
      boolean valid =
          switch (name) {
            case "Port" -> isNumber(value) && Integer.parseInt(value.strip()) > 0;
            case "SSL Mode" -> MODES.contains(value.strip().toLowerCase(Locale.ROOT));
            default -> true;
          };
      if (!valid) {
        throw unset(keyword);
      }
      settings.put(name, value);
    });
    if (settings.getOrDefault("Host", "").isBlank()) {
      throw new IllegalArgumentException("Host can't be null");
    }
    List<Parameter> parameters = new ArrayList<>();
    settings.forEach((name, value) -> parameters.add(new Parameter(name, value)));
    parameters.removeIf(
        one -> Set.of("Host", "Port", "Username", "Password", "Database").contains(one.name()));
    return withHosts(settings, parameters);
  }

  private static boolean isNumber(String text) {
    try {
      Integer.parseInt(text.strip());
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Each host may have a port of its own, which beats the common one. */
  private static Fields withHosts(Map<String, String> settings, List<Parameter> parameters) {
    String common = settings.getOrDefault("Port", "");
    List<String> hosts = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    boolean own = false;
    for (String part : settings.get("Host").split(",", -1)) {
      String host = part.strip();
      int colon = portStart(host);
      own |= colon >= 0;
      hosts.add(colon < 0 ? host : host.substring(0, colon));
      ports.add(colon < 0 ? common.isEmpty() ? DEFAULT_PORT : common : port(host, colon));
    }
    return Fields.of(
        String.join(",", hosts),
        own ? String.join(",", ports) : common,
        settings.get("Username"),
        settings.get("Password"),
        settings.get("Database"),
        parameters);
  }

  private static String port(String host, int colon) {
    String port = host.substring(colon + 1);
    if (!isNumber(port)) {
      throw new IllegalArgumentException(
          "The input string '" + port + "' was not in a correct format.");
    }
    return port;
  }

  private static int portStart(String host) {
    int colon = host.lastIndexOf(':');
    int other = host.lastIndexOf(':', colon - 1);
    int bracket = host.lastIndexOf(']');
    boolean socket = host.startsWith("/") || host.startsWith("@");
    boolean separates = other < 0 || colon > bracket && other < bracket;
    return colon >= 0 && separates && !socket ? colon : -1;
  }
}
