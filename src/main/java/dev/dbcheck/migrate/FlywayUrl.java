package dev.dbcheck.migrate;

import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.EndpointKind;
import dev.dbcheck.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a JDBC URL in a Flyway configuration leads, as far as its text tells without doubt.
 *
 * <p>Whatever stands before the last {@code @} and after the first {@code ?} may hold a password:
 * it is dropped unread. What is left is shown only if it looks like hosts and a database.
 *
 * @param endpoints the hosts in order
 * @param database the database's name; nothing where the user's name stands for it
 */
record FlywayUrl(List<Endpoint> endpoints, Optional<String> database) {
  private static final Pattern POSTGRESQL =
      Pattern.compile("jdbc:(?:[a-z0-9-]+:)*postgresql:(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE = Pattern.compile("(?://([^/]*)/?)?([\\w$.-]*)");
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[\\w.-]+)?(?::(\\d{1,5}))?");

  FlywayUrl {
    endpoints = List.copyOf(endpoints);
  }

  /** Returns where the URL leads, or nothing if it is not plainly a PostgreSQL URL. */
  static Optional<FlywayUrl> parse(String url) {
    Matcher scheme = POSTGRESQL.matcher(url.strip());
    if (!scheme.matches()) {
      return Optional.empty();
    }
    String[] parts = scheme.group(1).split("\\?", 2);
    if (parts.length > 1 && parts[1].contains("@")) {
      // The question mark may belong to a password, and what is before it then too.
      return Optional.empty();
    }
    String rest = parts[0];
    int at = rest.lastIndexOf('@');
    Matcher place = PLACE.matcher(at < 0 ? rest : "//" + rest.substring(at + 1));
    if (!place.matches()) {
      return Optional.empty();
    }
    Optional<String> database = Optional.of(place.group(2)).filter(name -> !name.isEmpty());
    String hosts = place.group(1) == null ? "" : place.group(1);
    return endpoints(hosts).map(endpoints -> new FlywayUrl(endpoints, database));
  }

  private static Optional<List<Endpoint>> endpoints(String hosts) {
    List<Endpoint> endpoints = new ArrayList<>();
    for (String text : hosts.split(",", -1)) {
      Matcher host = HOST.matcher(text);
      if (!host.matches()) {
        return Optional.empty();
      }
      String name = host.group(1) == null ? "localhost" : host.group(1).replaceAll("[\\[\\]]", "");
      int port = host.group(2) == null ? Endpoint.DEFAULT_PORT : Integer.parseInt(host.group(2));
      if (port < 1 || port > 65535) {
        return Optional.empty();
      }
      endpoints.add(new Endpoint(name, Optional.empty(), port));
    }
    return Optional.of(endpoints);
  }

  /** Returns whether one of the target's endpoints and its database can be meant. */
  boolean canMean(Target target) {
    boolean sameDatabase =
        database.isEmpty() || target.database().isEmpty() || database.equals(target.database());
    return sameDatabase
        && endpoints.stream()
            .anyMatch(mine -> target.endpoints().stream().anyMatch(its -> same(mine, its)));
  }

  private static boolean same(Endpoint mine, Endpoint its) {
    boolean sameHost = name(mine.host()).equals(name(its.host())) || isHere(mine) && isHere(its);
    return sameHost && mine.port() == its.port();
  }

  private static String name(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static boolean isHere(Endpoint endpoint) {
    return endpoint.kind() == EndpointKind.LOOPBACK || endpoint.isSocket();
  }

  /** Returns {@code host:port/database}. */
  String display() {
    return display(endpoints, database);
  }

  /** Returns the target in the same form. */
  static String display(Target target) {
    return display(target.endpoints(), target.database());
  }

  private static String display(List<Endpoint> endpoints, Optional<String> database) {
    List<String> hosts = endpoints.stream().map(Endpoint::display).toList();
    return String.join(",", hosts) + "/" + database.orElse("");
  }
}
