package dev.dbcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the table of packages complete. */
class ArchitecturePageTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/dbcheck");

  @Test
  void namesEveryPackage() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("docs/architecture.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();

    assertThat(packages())
        .isNotEmpty()
        .allSatisfy(name ->
            assertThat(rows)
                .anyMatch(row -> row.startsWith("| `" + name + "` |") || isFamily(row, name)));
  }

  /** One row, ending in a word for what differs, stands for the packages of a family. */
  private static boolean isFamily(String row, String name) {
    return row.startsWith("| `" + name.replaceFirst("[a-z]+$", "") + "`*");
  }

  private static List<String> packages() throws IOException {
    try (Stream<Path> folders = Files.walk(SOURCES)) {
      return folders
          .filter(folder -> Files.isDirectory(folder) && !folder.equals(SOURCES))
          .map(folder -> SOURCES.relativize(folder).toString().replace('/', '.'))
          .toList();
    }
  }
}
