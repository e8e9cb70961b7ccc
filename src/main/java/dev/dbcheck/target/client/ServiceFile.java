package dev.dbcheck.target.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A connection service file, as clients read it that are not libpq: sections in brackets, names and
 * values around the first equals sign, comments after a hash at a line's start.
 */
public final class ServiceFile {
  private ServiceFile() {}

  /** Returns the settings of a service, if the text has a section of its name. */
  public static Optional<Map<String, String>> settings(String text, String service) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, String> section = new LinkedHashMap<>();
    for (String line : text.lines().map(String::strip).toList()) {
      int equals = line.indexOf('=');
      if (line.startsWith("[") && line.endsWith("]")) {
        section = new LinkedHashMap<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else if (!line.startsWith("#") && equals >= 0) {
        section.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return Optional.ofNullable(sections.get(service));
  }
}
