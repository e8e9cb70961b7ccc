package dev.dbcheck.target.client;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A connection service file, as clients read it that are not libpq: sections in brackets, names and
 * values around the first equals sign, comments after a hash at a line's start.
 */
public final class ServiceFile {
  private ServiceFile() {}

  /** Returns the settings of a service, if the file is there and has a section of its name. */
  public static Optional<Map<String, ServiceEntry>> settings(
      Path file, String service, Surroundings surroundings) {
    return surroundings
        .text(file)
        .flatMap(text -> Optional.ofNullable(sections(file, text).get(service)));
  }

  private static Map<String, Map<String, ServiceEntry>> sections(Path file, String text) {
    Map<String, Map<String, ServiceEntry>> sections = new LinkedHashMap<>();
    Map<String, ServiceEntry> section = new LinkedHashMap<>();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int equals = line.indexOf('=');
      if (line.startsWith("[") && line.endsWith("]")) {
        section = new LinkedHashMap<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else if (!line.startsWith("#") && equals >= 0) {
        section.put(
            line.substring(0, equals).strip(),
            new ServiceEntry(line.substring(equals + 1).strip(), file, i + 1));
      }
    }
    return sections;
  }
}
