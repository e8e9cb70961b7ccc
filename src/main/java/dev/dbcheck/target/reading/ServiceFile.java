package dev.dbcheck.target.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One section of a connection service file (PostgreSQL documentation, "The Connection Service
 * File").
 */
final class ServiceFile {
  private final Map<String, Entry> entries;

  /**
   * One setting.
   *
   * @param line counted from 1
   */
  record Entry(String value, int line) {
    @Override
    public String toString() {
      return "line " + line;
    }
  }

  private ServiceFile(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** Returns the section of a service; nothing where the file has none of that name. */
  static Optional<ServiceFile> section(String text, String service) {
    Map<String, Entry> entries = new HashMap<>();
    OptionalInt start = OptionalInt.empty();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean section = line.startsWith("[");
      if (start.isPresent() && section) {
        break;
      }
      if (section && line.equals("[" + service + "]")) {
        start = OptionalInt.of(i);
      } else if (start.isPresent() && !line.isEmpty() && !line.startsWith("#")) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          entries.putIfAbsent(
              line.substring(0, equals).strip(),
              new Entry(line.substring(equals + 1).strip(), i + 1));
        }
      }
    }
    return start.isPresent() ? Optional.of(new ServiceFile(entries)) : Optional.empty();
  }

  /** Returns a setting that is not empty. */
  Optional<Entry> entry(String name) {
    return Optional.ofNullable(entries.get(name)).filter(entry -> !entry.value().isEmpty());
  }
}
