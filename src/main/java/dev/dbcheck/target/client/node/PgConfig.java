package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The object that pg-connection-string makes of a text; it prints none of its values. */
final class PgConfig {
  private static final Set<String> OWN = Set.of("host", "port", "user", "password", "database");

  private final Map<String, String> values;

  /** Returns a configuration; it goes on to use the map. */
  PgConfig(Map<String, String> values) {
    this.values = values;
  }

  /** Returns a value that JavaScript takes for true. */
  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  /** Returns the configuration with those of another before its own. */
  PgConfig overriddenBy(PgConfig other) {
    values.putAll(other.values);
    return this;
  }

  /** Returns all that is not host, port, user, password or database. */
  List<Parameter> parameters() {
    return values.entrySet().stream()
        .filter(entry -> !OWN.contains(entry.getKey()))
        .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Returns the fields as they stand. */
  Fields fields() {
    return Fields.of(
        values.get("host"),
        values.get("port"),
        values.get("user"),
        values.get("password"),
        values.get("database"),
        parameters());
  }
}
