package dev.dbcheck.target.client.rust;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.node.Ipv6Literal;
import dev.dbcheck.target.client.node.Percent;
import dev.dbcheck.target.client.node.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The options of a connection while sqlx reads them: what comes later wins, but a socket beats
 * every host.
 */
final class SqlxOptions {
  static final Set<String> MODE_NAMES = Set.of("sslmode", "ssl-mode");
  static final Set<String> MODES =
      Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  private static final String SOCKET = "socket";
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

  private final Map<String, String> values = new HashMap<>();

  /** Returns options that have nothing but a host, which may be null. */
  SqlxOptions(String host) {
    values.put("host", host);
  }

  /** Takes the URL's own host, in which only a socket's folder is decoded. */
  void host(String host) throws Refusal {
    byte[] decoded = Percent.decode(host);
    if (decoded.length > 0 && decoded[0] == '/') {
      values.put(SOCKET, Utf8.text(decoded));
    } else {
      set("host", host);
    }
  }

  /** Takes a part of the URL, unless it is empty. */
  void set(String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  /** Takes a parameter; returns whether it names a part that the URL itself can have. */
  boolean take(Parameter parameter) throws Refusal {
    String value = parameter.value();
    switch (parameter.name()) {
      case "host" -> values.put(value.startsWith("/") ? SOCKET : "host", value);
      case "hostaddr" -> values.put("host", address(value));
      case "port" -> values.put("port", RustNumber.unsigned(value, RustNumber.U16));
      case "user", "password", "dbname" -> values.put(parameter.name(), value);
      case String name -> {
        check(name, value);
        return false;
      }
    }
    return true;
  }

  private static void check(String name, String value) throws Refusal {
    if (name.equals("statement-cache-capacity")) {
      RustNumber.unsigned(value, RustNumber.U64);
    }
    if (MODE_NAMES.contains(name) && !MODES.contains(value.toLowerCase(Locale.ROOT))) {
      throw new Refusal("error with configuration: unknown value \"" + value + "\" for `ssl_mode`");
    }
  }

  private static String address(String text) throws Refusal {
    try {
      if (!IPV4.matcher(text).matches()) {
        Ipv6Literal.shortest(text);
      }
      return text;
    } catch (Refusal _) {
      throw new Refusal("invalid IP address syntax");
    }
  }

  Fields fields(List<Parameter> others) {
    return Fields.of(
        values.getOrDefault(SOCKET, values.get("host")),
        values.get("port"),
        values.get("user"),
        values.get("password"),
        values.get("dbname"),
        others);
  }
}
