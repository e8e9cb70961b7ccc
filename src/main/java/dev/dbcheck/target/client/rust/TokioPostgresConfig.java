package dev.dbcheck.target.client.rust;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What tokio-postgres has read from a text so far, or why it gave up; hosts and ports are added to
 * those before, everything else replaces what was there.
 */
final class TokioPostgresConfig {
  private static final String DEFAULT_PORT = "5432";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> hosts = new ArrayList<>();
  private final List<String> ports = new ArrayList<>();
  private final Map<String, String> options = new LinkedHashMap<>();
  private Optional<String> fault = Optional.empty();

  /** Gives up with the client's words. */
  void fail(String words) {
    fault = fault.or(() -> Optional.of("invalid connection string: " + words));
  }

  /** Returns whether it has given up. */
  boolean failed() {
    return fault.isPresent();
  }

  /** Sets the user, the password or the database. */
  void part(String name, String value) {
    parts.put(name, value);
  }

  /** Adds a host. */
  void host(String host) {
    hosts.add(host);
  }

  /** Sets an option by its name. */
  void option(String name, String value) {
    switch (name) {
      case "user", "password", "dbname" -> part(name, value);
      case "host" -> hosts.addAll(List.of(value.split(",", -1)));
      case "port" -> ports(value);
      case String other -> checked(other, value);
    }
  }

  private void ports(String value) {
    for (String port : value.split(",", -1)) {
      Optional<String> number =
          port.isEmpty() ? Optional.of(DEFAULT_PORT) : TokioPostgresValues.port(port);
      number.ifPresentOrElse(ports::add, () -> failValue("port"));
    }
  }

  private void checked(String name, String value) {
    if (!TokioPostgresValues.isOption(name)) {
      fail("unknown option `" + name + "`");
    } else if (TokioPostgresValues.isValid(name, value)) {
      options.put(name, value);
    } else {
      failValue(name);
    }
  }

  /** Gives up because of a value. */
  void failValue(String option) {
    fail("invalid value for option `" + option + "`");
  }

  /** Returns what the client makes of the text. */
  Reading reading() {
    return fault.<Reading>map(Reading.Rejected::of).orElseGet(() -> new Reading.Taken(fields()));
  }

  private Fields fields() {
    String port = String.join(",", ports);
    return Fields.of(
        String.join(",", hosts),
        port.equals(DEFAULT_PORT) ? "" : port,
        parts.get("user"),
        parts.get("password"),
        parts.get("dbname"),
        options.entrySet().stream()
            .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
            .toList());
  }
}
