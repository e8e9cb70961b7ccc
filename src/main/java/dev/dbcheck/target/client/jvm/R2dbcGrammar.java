package dev.dbcheck.target.client.jvm;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.PythonQuotes;
import dev.dbcheck.target.client.Reading;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How r2dbc-spi 1.0.0 with r2dbc-postgresql 1.1.1 reads a text, given {@code r2dbc:} before it
 * unless it starts so, and in the place of a {@code jdbc:}; it was run on the recorded corpus.
 */
final class R2dbcGrammar implements Grammar {
  private static final Set<String> NOT_IN_QUERY =
      Set.of("database", "driver", "host", "password", "port", "protocol", "user");

  @Override
  public Reading read(String text) {
    boolean given = text.startsWith("r2dbc:") || text.startsWith("r2dbcs:");
    String url = given ? text : "r2dbc:" + (text.startsWith("jdbc:") ? text.substring(5) : text);
    try {
      return read(url, url.split(":", 3));
    } catch (IllegalArgumentException e) {
      return Reading.Rejected.of("IllegalArgumentException: " + e.getMessage());
    }
  }

  private static Reading read(String url, String[] parts) {
    int authority = url.indexOf("://");
    if (authority <= parts[0].length() + 1) {
      throw new IllegalArgumentException("Invalid URL: " + url);
    }
    String driver = parts[1];
    if (driver.trim().isEmpty()) {
      throw new IllegalArgumentException("Empty driver in URL: " + url);
    }
    URI uri = URI.create(parts[0] + url.substring(authority));
    Map<String, String> options = new LinkedHashMap<>();
    if (parts[0].equals("r2dbcs")) {
      options.put("ssl", "true");
    }
    addAuthority(uri, options);
    if (uri.getPort() != -1) {
      options.put("port", Integer.toString(uri.getPort()));
    }
    if (uri.getPath() != null && !uri.getPath().isEmpty()) {
      put(options, "database", uri.getPath().substring(1).trim());
    }
    addQuery(url, uri, options);
    if (!driver.equals("postgresql") && !driver.equals("postgres")) {
      return Reading.TakenOtherwise.of(
          "no driver supports it (spi.driver=" + PythonQuotes.quote(driver) + ")");
    }
    int protocolEnd = parts[2].indexOf("://");
    String protocol = protocolEnd < 0 ? "" : parts[2].substring(0, protocolEnd);
    return R2dbcFactory.fault(protocol, options)
        .<Reading>map(Reading.Rejected::of)
        .orElseGet(() -> new Reading.Taken(fields(options)));
  }

  private static void put(Map<String, String> options, String name, String value) {
    if (!value.isEmpty()) {
      options.put(name, value);
    }
  }

  /** Java takes some authorities apart, and hands others on as they are. */
  private static void addAuthority(URI uri, Map<String, String> options) {
    String authority = uri.getRawAuthority();
    if (uri.getHost() != null && !uri.getHost().isEmpty()) {
      options.put("host", FormText.decode(uri.getHost().trim()));
      addUser(uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo(), options);
    } else if (authority != null && !authority.isEmpty()) {
      int at = authority.lastIndexOf('@');
      addUser(at < 0 ? "" : authority.substring(0, at), options);
      options.put("host", FormText.decode(authority.substring(at + 1).trim()));
    }
  }

  private static void addUser(String userinfo, Map<String, String> options) {
    int colon = userinfo.indexOf(':');
    if (colon < 0) {
      put(options, "user", FormText.decode(userinfo));
    } else {
      put(options, "user", FormText.decode(userinfo.substring(0, colon)));
      put(options, "password", FormText.decode(userinfo.substring(colon + 1)));
    }
  }

  private static void addQuery(String url, URI uri, Map<String, String> options) {
    String query = Optional.ofNullable(uri.getRawQuery()).orElse("").trim();
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      if (equals <= 0) {
        continue;
      }
      String name = FormText.decode(part.substring(0, equals));
      String value = FormText.decode(part.substring(equals + 1));
      if (NOT_IN_QUERY.contains(name)) {
        throw new IllegalArgumentException(
            "URL " + url + " must not declare option " + name + " in the query string");
      }
      options.put(name, value);
    }
  }

  private static Fields fields(Map<String, String> options) {
    return Fields.of(
        options.get("host"),
        options.get("port"),
        options.get("user"),
        options.get("password"),
        options.get("database"),
        options.entrySet().stream()
            .filter(entry -> !NOT_IN_QUERY.contains(entry.getKey()))
            .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
            .toList());
  }
}
