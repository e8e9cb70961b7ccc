package dev.dbcheck.env.manifest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads the lock files that have one package on a line. */
final class LineLocks {
  private static final int BUFFER = 32 * 1024;
  private static final int LONGEST_LINE = 16 * 1024;

  private LineLocks() {}

  /** Tells a file's lines without their ends; of a longer one the first 16 Ki characters. */
  static void forEachLine(Path file, Consumer<String> each) throws IOException {
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      char[] buffer = new char[BUFFER];
      StringBuilder line = new StringBuilder();
      for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
        for (int i = 0; i < length; i++) {
          if (buffer[i] == '\n') {
            each.accept(line.toString());
            line.setLength(0);
          } else if (buffer[i] != '\r' && line.length() < LONGEST_LINE) {
            line.append(buffer[i]);
          }
        }
      }
      each.accept(line.toString());
    }
  }

  /** {@code Gemfile.lock}: four blanks, a name, its version in parentheses. */
  static List<Locked> readGemfile(Path file, Predicate<String> wanted) throws IOException {
    List<Locked> found = new ArrayList<>();
    forEachLine(
        file,
        line -> {
          int open = line.indexOf(" (");
          boolean isGem = line.startsWith("    ") && !line.startsWith("     ");
          if (isGem && open > 0 && line.endsWith(")") && wanted.test(line.substring(4, open))) {
            found.add(
                new Locked(
                    line.substring(4, open), "", line.substring(open + 2, line.length() - 1)));
          }
        });
    return found;
  }

  /** {@code gradle.lockfile}: {@code group:artifact:version=configurations}. */
  static List<Locked> readGradle(Path file, Predicate<String> wanted) throws IOException {
    List<Locked> found = new ArrayList<>();
    forEachLine(
        file,
        line -> {
          int equals = line.indexOf('=');
          int colon = equals < 0 ? -1 : line.lastIndexOf(':', equals);
          if (colon > 0 && wanted.test(line.substring(0, colon))) {
            found.add(new Locked(line.substring(0, colon), "", line.substring(colon + 1, equals)));
          }
        });
    return found;
  }
}
