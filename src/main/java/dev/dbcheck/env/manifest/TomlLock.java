package dev.dbcheck.env.manifest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the lock files that are lists of {@code [[package]]} tables with a {@code name} and a
 * {@code version}: those of Poetry, PDM, uv and Cargo; line by line, since they can be huge.
 */
final class TomlLock {
  private TomlLock() {}

  static List<Locked> read(Path file, Predicate<String> wanted) throws IOException {
    List<Locked> found = new ArrayList<>();
    String[] name = {""};
    LineLocks.forEachLine(
        file,
        line -> {
          if (line.startsWith("[")) {
            name[0] = "";
          } else if (line.startsWith("name = \"")) {
            name[0] = value(line);
          } else if (line.startsWith("version = \"") && wanted.test(name[0])) {
            found.add(new Locked(name[0], "", value(line)));
          }
        });
    return found;
  }

  private static String value(String line) {
    int open = line.indexOf('"');
    int close = line.indexOf('"', open + 1);
    return close < 0 ? "" : line.substring(open + 1, close);
  }
}
