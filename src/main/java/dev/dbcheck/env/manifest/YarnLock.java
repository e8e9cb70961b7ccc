package dev.dbcheck.env.manifest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads {@code yarn.lock}, line by line. Yarn 1 writes {@code dotenv@^16.0.0, dotenv@^16.4.5:} and
 * {@code version "16.6.1"}; later ones write {@code "dotenv@npm:^16.0.0":} and {@code version:
 * 16.6.1}.
 */
final class YarnLock {
  private static final String PROTOCOL = "npm:";

  private YarnLock() {}

  static List<Locked> read(Path file, Predicate<String> wanted) throws IOException {
    List<Locked> found = new ArrayList<>();
    List<Locked> open = new ArrayList<>();
    LineLocks.forEachLine(
        file,
        line -> {
          if (!line.isEmpty() && line.charAt(0) != ' ' && line.charAt(0) != '#') {
            open.clear();
            descriptors(line, wanted, open);
          } else if (!open.isEmpty() && line.startsWith("  version")) {
            String version = unquoted(line.substring("  version".length()));
            open.forEach(one -> found.add(new Locked(one.name(), one.scope(), version)));
            open.clear();
          }
        });
    return found;
  }

  private static void descriptors(String line, Predicate<String> wanted, List<Locked> open) {
    String list = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
    for (String each : list.replace("\"", "").split(",")) {
      String descriptor = each.strip();
      int at = descriptor.indexOf('@', 1);
      if (at > 0 && wanted.test(descriptor.substring(0, at))) {
        String range = descriptor.substring(at + 1);
        open.add(
            new Locked(
                descriptor.substring(0, at),
                range.startsWith(PROTOCOL) ? range.substring(PROTOCOL.length()) : range,
                ""));
      }
    }
  }

  private static String unquoted(String value) {
    return value.replace("\"", "").replace(":", "").strip();
  }
}
