package dev.dbcheck.target.client.dotnet;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How Npgsql reads a connection string; it knows no URL, which is no connection string to it, or
 * the name of a keyword that does not exist.
 *
 * <p>Read at npgsql/npgsql 3cb5804b (11.0.0-preview.1): src/Npgsql/NpgsqlConnectionStringBuilder.cs
 * (setting, removing, {@code PostProcessAndValidate}, {@code TrySplitHostPort}) and
 * src/Npgsql/NpgsqlMultiHostDataSource.cs (several hosts).
 */
final class NpgsqlGrammar implements Grammar {
  private static final Set<String> PARTS =
      Set.of("Host", "Port", "Username", "Password", "Database");
  private static final String DEFAULT_PORT = "5432";

  @Override
  public Reading read(String text) {
    try {
      return new Reading.Taken(fields(settings(AdoKeyValues.parse(text))));
    } catch (IllegalArgumentException e) {
      return Reading.Rejected.of(e.getMessage());
    }
  }

  /** Each pair is set in turn, so that a bad value fails though a good one follows. */
  private static Map<String, String> settings(List<AdoKeyValues.Pair> pairs) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (AdoKeyValues.Pair pair : pairs) {
      Optional<NpgsqlKeyword> keyword = NpgsqlKeywords.of(pair.keyword());
      if (pair.value().isEmpty()) {
        settings.remove(
            keyword
                .map(NpgsqlKeyword::name)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "The given key was not present in the dictionary.")));
      } else {
        String value = pair.value().get();
        String name =
            keyword
                .filter(known -> known.accepts(value))
                .map(NpgsqlKeyword::name)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "Couldn't set "
                            + pair.keyword()
                            + " (Parameter '"
                            + pair.keyword()
                            + "')"));
        settings.remove(name);
        settings.put(name, value);
      }
    }
    return settings;
  }

  private static Fields fields(Map<String, String> settings) {
    String host = settings.get("Host");
    if (host == null) {
      throw new IllegalArgumentException("Value cannot be null. (Parameter 'Host')");
    }
    if (host.isBlank()) {
      throw new IllegalArgumentException(
          "The value cannot be an empty string or composed entirely of whitespace."
              + " (Parameter 'Host')");
    }
    List<Parameter> parameters = new ArrayList<>();
    settings.forEach((name, value) -> parameters.add(new Parameter(name, value)));
    parameters.removeIf(one -> PARTS.contains(one.name()));
    return host.indexOf(',') < 0
        ? withHost(host, settings, parameters)
        : withHosts(host, settings, parameters);
  }

  /** A port behind the one host beats the keyword; the host may be the folder of a socket. */
  private static Fields withHost(
      String host, Map<String, String> settings, List<Parameter> parameters) {
    String attributes = settings.getOrDefault("Target Session Attributes", "any");
    if (!attributes.equalsIgnoreCase("any")) {
      throw new IllegalArgumentException(
          "Target Session Attributes other then Any is only supported with multiple hosts");
    }
    boolean socket = host.startsWith("/") || host.startsWith("@");
    int colon = socket ? -1 : portStart(host);
    return colon < 0
        ? fields(host, common(settings).orElse(""), settings, parameters)
        : fields(host.substring(0, colon), port(host, colon), settings, parameters);
  }

  /** Each host may have a port of its own, which beats the common one; none is taken for a path. */
  private static Fields withHosts(
      String list, Map<String, String> settings, List<Parameter> parameters) {
    String common = common(settings).orElse("");
    List<String> hosts = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    boolean own = false;
    for (String part : list.split(",", -1)) {
      String host = part.strip();
      int colon = portStart(host);
      own |= colon >= 0;
      hosts.add(colon < 0 ? host : host.substring(0, colon));
      ports.add(colon < 0 ? common.isEmpty() ? DEFAULT_PORT : common : port(host, colon));
    }
    return fields(
        String.join(",", hosts), own ? String.join(",", ports) : common, settings, parameters);
  }

  private static Optional<String> common(Map<String, String> settings) {
    return Optional.ofNullable(settings.get("Port"))
        .map(port -> String.valueOf(NpgsqlKeyword.integer(port).orElseThrow()));
  }

  private static Fields fields(
      String host, String port, Map<String, String> settings, List<Parameter> parameters) {
    return Fields.of(
        host,
        port,
        settings.get("Username"),
        settings.get("Password"),
        settings.get("Database"),
        parameters);
  }

  private static String port(String host, int colon) {
    String port = host.substring(colon + 1);
    if (!NpgsqlKeyword.isNumber(port)) {
      throw new IllegalArgumentException(
          "The input string '" + port + "' was not in a correct format.");
    }
    int number =
        NpgsqlKeyword.integer(port)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Value was either too large or too small for an Int32."));
    if (number <= 0) {
      throw new IllegalArgumentException(
          "value ('"
              + number
              + "') must be a non-negative and non-zero value."
              + " (Parameter 'value')");
    }
    return String.valueOf(number);
  }

  private static int portStart(String host) {
    int colon = host.lastIndexOf(':');
    int other = host.lastIndexOf(':', colon - 1);
    int bracket = host.lastIndexOf(']');
    boolean separates = other < 0 || colon > bracket && other < bracket;
    return colon >= 0 && separates ? colon : -1;
  }
}
