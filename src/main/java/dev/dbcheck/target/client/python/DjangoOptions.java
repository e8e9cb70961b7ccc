package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import java.util.List;
import java.util.Map;

/**
 * What Django hands to psycopg of one entry of {@code DATABASES} (Django 5.2.18 run).
 *
 * <p>Its HOST, PORT, USER and PASSWORD beat OPTIONS of such names; the option {@code dbname} beats
 * its NAME.
 */
final class DjangoOptions {
  /** {@code DatabaseOperations.max_name_length()}. */
  private static final int LONGEST_NAME = 63;

  private final Map<String, String> options;

  /** Returns the options, which this takes over. */
  DjangoOptions(Map<String, String> options) {
    this.options = options;
  }

  /** Returns the reading; each part may be empty. */
  Reading with(String host, String port, String user, String password, String name)
      throws PythonError {
    int length = name.codePointCount(0, name.length());
    if (length > LONGEST_NAME) {
      throw new PythonError(
          "ImproperlyConfigured",
          "The database name '"
              + name
              + "' ("
              + length
              + " characters) is longer than PostgreSQL's limit of 63 characters. Supply a shorter"
              + " NAME in settings.DATABASES.");
    }
    String named = options.remove("dbname");
    return new Reading.Taken(
        Fields.of(
            or(host, "host"),
            or(port, "port"),
            or(user, "user"),
            or(password, "password"),
            named == null ? name : named,
            parameters()));
  }

  private String or(String setting, String option) {
    String value = options.remove(option);
    return setting.isEmpty() ? value : setting;
  }

  private List<Parameter> parameters() {
    return options.entrySet().stream()
        .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
        .toList();
  }
}
