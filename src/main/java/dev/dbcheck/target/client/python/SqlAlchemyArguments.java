package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keyword arguments with which SQLAlchemy calls a driver; they hold the secret. */
final class SqlAlchemyArguments {
  private final Map<String, String> values = new LinkedHashMap<>();

  /** Adds an argument unless it is empty. */
  void put(String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  /** Replaces an argument. */
  void set(String name, String value) {
    values.put(name, value);
  }

  /** Adds the query's parameters, which replace others; one that is repeated becomes a tuple. */
  void update(Map<String, List<String>> query) {
    query.forEach((name, all) ->
        values.put(name, all.size() == 1 ? all.getFirst() : PythonText.reprOfTuple(all)));
  }

  /** Adds an argument's value under another name, and removes it under its own. */
  void rename(String name, String other) {
    String value = values.remove(name);
    if (value != null) {
      values.put(other, value);
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** Returns all arguments; what is done to them is not done to these. */
  Map<String, String> all() {
    return Map.copyOf(values);
  }

  /** Returns the fields, and all arguments that are none as parameters. */
  Fields fields(String nameOfDatabase) {
    return Fields.of(
        values.remove("host"),
        values.remove("port"),
        values.remove("user"),
        values.remove("password"),
        values.remove(nameOfDatabase),
        values.entrySet().stream()
            .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
            .toList());
  }
}
