package dev.dbcheck.target.client.go;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes fields of the settings that Go's clients collect by name. */
final class GoFields {
  private GoFields() {}

  /**
   * Returns the fields.
   *
   * @param settings in bytes, by name
   * @param database the name under which the database stands
   * @param port the port, or nothing
   */
  static Fields of(Map<String, String> settings, String database, String port) {
    Set<String> parts = Set.of("host", "port", "user", "password", database);
    List<Parameter> parameters =
        settings.entrySet().stream()
            .filter(entry -> !parts.contains(entry.getKey()))
            .map(e -> new Parameter(GoText.text(e.getKey()), GoText.text(e.getValue())))
            .toList();
    return Fields.of(
        text(settings, "host"),
        port,
        text(settings, "user"),
        text(settings, "password"),
        text(settings, database),
        parameters);
  }

  private static String text(Map<String, String> settings, String name) {
    String bytes = settings.get(name);
    return bytes == null ? null : GoText.text(bytes);
  }

  /** Returns whether the fields name nothing of a database. */
  static boolean nameNothing(Fields fields) {
    return fields.host().isEmpty()
        && fields.port().isEmpty()
        && fields.user().isEmpty()
        && fields.password().isEmpty()
        && fields.database().isEmpty();
  }
}
