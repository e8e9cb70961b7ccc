package dev.dbcheck.target.client.jvm;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How {@code Driver.parseURL} of pgjdbc 42.7.14 reads a text, given {@code jdbc:} before it unless
 * it starts so; it was run on the recorded corpus.
 */
final class PgjdbcGrammar implements Grammar {
  private static final String SCHEME = "jdbc:postgresql:";
  private static final String HOST = "PGHOST";
  private static final String PORT = "PGPORT";
  private static final String DATABASE = "PGDBNAME";
  private static final String DEFAULT_PORT = "5432";

  @Override
  public Reading read(String text) {
    String url = text.startsWith("jdbc:") ? text : "jdbc:" + text;
    if (!url.startsWith(SCHEME)) {
      return Reading.Rejected.of("No suitable driver found for " + url);
    }
    int mark = url.indexOf('?');
    String server = url.substring(SCHEME.length(), mark < 0 ? url.length() : mark);
    if (hostList(server).filter(list -> list.split(",").length == 0).isPresent()) {
      // The driver shortens a list by one comma that it never began.
      return Reading.Rejected.of("StringIndexOutOfBoundsException: String index out of range: -1");
    }
    Map<String, String> properties = new LinkedHashMap<>();
    boolean parsed =
        addServer(server, properties)
            && addQuery(mark < 0 ? "" : url.substring(mark + 1), properties)
            && completed(properties);
    return parsed
        ? new Reading.Taken(fields(properties))
        : Reading.Rejected.of("Unable to parse URL " + url);
  }

  private static Optional<String> hostList(String server) {
    boolean named = server.startsWith("//") && !server.equals("//") && !server.equals("///");
    int slash = named ? server.indexOf('/', 2) : -1;
    boolean one = slash >= 0 && server.indexOf('/', slash + 1) < 0;
    return one ? Optional.of(server.substring(2, slash)) : Optional.empty();
  }

  private static boolean addServer(String server, Map<String, String> properties) {
    if (server.equals("//") || server.equals("///")) {
      return true;
    }
    Optional<String> hosts = hostList(server);
    if (server.startsWith("/") && hosts.isEmpty()) {
      return false;
    }
    String database = server.substring(hosts.map(list -> list.length() + 3).orElse(0));
    if (hosts.isEmpty() || !database.isEmpty()) {
      Optional<String> decoded = decode(database);
      decoded.ifPresent(name -> properties.put(DATABASE, name));
      if (decoded.isEmpty()) {
        return false;
      }
    }
    hosts.ifPresent(list -> addHosts(list, properties));
    return true;
  }

  private static void addHosts(String list, Map<String, String> properties) {
    List<String> hosts = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    for (String address : list.split(",")) {
      int colon = address.lastIndexOf(':');
      boolean hasPort = colon >= 0 && address.lastIndexOf(']') < colon;
      String host = hasPort ? address.substring(0, colon) : address;
      hosts.add(hasPort && host.isEmpty() ? "localhost" : host);
      ports.add(hasPort ? address.substring(colon + 1) : DEFAULT_PORT);
    }
    properties.put(HOST, String.join(",", hosts));
    properties.put(PORT, String.join(",", ports));
  }

  /** Values are decoded as those of a form, and names are not decoded. */
  private static boolean addQuery(String query, Map<String, String> properties) {
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        if (!part.isEmpty()) {
          properties.put(part, "");
        }
        continue;
      }
      Optional<String> value = decode(part.substring(equals + 1));
      if (value.isEmpty()) {
        return false;
      }
      properties.put(translated(part.substring(0, equals)), value.get());
    }
    return true;
  }

  /** Names of a service file are those of libpq, in any case. */
  private static String translated(String name) {
    String property = "PG" + name.toUpperCase(Locale.ROOT);
    return Set.of(HOST, PORT, DATABASE).contains(property) ? property : name;
  }

  private static Optional<String> decode(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean completed(Map<String, String> properties) {
    properties.putIfAbsent(PORT, DEFAULT_PORT);
    properties.putIfAbsent(HOST, "localhost");
    if (properties.containsKey("user")) {
      properties.putIfAbsent(DATABASE, properties.get("user"));
    }
    String[] ports = properties.get(PORT).split(",");
    for (String port : ports) {
      if (!isPort(port)) {
        return false;
      }
    }
    return properties.get(HOST).split(",").length == ports.length;
  }

  private static boolean isPort(String text) {
    try {
      int port = Integer.parseInt(text);
      return port >= 1 && port <= 65535;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Fields fields(Map<String, String> properties) {
    Set<String> parts = Set.of(HOST, PORT, DATABASE, "user", "password");
    String port = properties.get(PORT);
    return Fields.of(
        properties.get(HOST),
        port.equals(DEFAULT_PORT) ? "" : port,
        properties.get("user"),
        properties.get("password"),
        properties.get(DATABASE),
        properties.entrySet().stream()
            .filter(entry -> !parts.contains(entry.getKey()))
            .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
            .toList());
  }
}
