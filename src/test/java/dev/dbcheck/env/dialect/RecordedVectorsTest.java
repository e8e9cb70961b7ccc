package dev.dbcheck.env.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.document.DocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every recorded outcome of every real loader; {@code -Ddbcheck.vectors.dotenv=FILE} takes another
 * file of the same form, {@code -Ddbcheck.vectors.loaders=REGEX} only the loaders whose name
 * matches.
 */
class RecordedVectorsTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/dbcheck/env");
  private static final String RECORDED = FOLDER.resolve("dotenv-vectors.json").toString();

  private static final String LOADERS = System.getProperty("dbcheck.vectors.loaders", ".*");

  @Test
  void everyLoaderReadsEveryInputAsTheRealOneDoes() throws IOException, DocumentException {
    compare(Path.of(System.getProperty("dbcheck.vectors.dotenv", RECORDED)));
  }

  @ParameterizedTest
  @MethodSource("ownRecordings")
  void everyFamilyReadsItsOwnInputsAsTheRealLoadersDo(Path file)
      throws IOException, DocumentException {
    compare(file);
  }

  static List<Path> ownRecordings() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith("-vectors.json"))
          .filter(file -> !file.equals(Path.of(RECORDED)))
          .sorted()
          .toList();
    }
  }

  private static void compare(Path file) throws IOException, DocumentException {
    SequencedMap<String, int[]> table = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (RecordedCase recorded : RecordedCase.read(file)) {
      recorded
          .expected()
          .forEach((name, expected) -> {
            if (!name.matches(LOADERS)) {
              return;
            }
            int[] row = table.computeIfAbsent(name, _ -> new int[2]);
            row[1]++;
            Outcome actual = outcome(name, recorded);
            if (actual.equals(expected) || isCommand(recorded, name, actual)) {
              row[0]++;
            } else {
              wrong.add(
                  name + " " + recorded.id() + ": expected " + expected + " but was " + actual);
            }
          });
    }
    print(table);
    assertThat(LOADERS.equals(".*") && table.isEmpty()).as("no loader in " + file).isFalse();
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyLoaderDescribedHereIsRecorded() throws IOException, DocumentException {
    TreeSet<String> recorded = new TreeSet<>();
    for (RecordedCase one : RecordedCase.read(Path.of(RECORDED))) {
      recorded.addAll(one.expected().keySet());
    }
    assertThat(RecordedLoaders.all().keySet()).containsExactlyInAnyOrderElementsOf(recorded);
  }

  private static Outcome outcome(String name, RecordedCase recorded) {
    Optional<Loader> loader = RecordedLoaders.find(name);
    assertThat(loader).as("the loader " + name).isPresent();
    Loaded loaded = loader.get().load(List.of(recorded.file()), recorded.environment());
    return Outcome.of(loaded, recorded.variable());
  }

  /** A loader that runs commands is never followed there, and only where there is one to run. */
  private static boolean isCommand(RecordedCase recorded, String name, Outcome actual) {
    String text = new String(recorded.file().bytes(), java.nio.charset.StandardCharsets.UTF_8);
    return actual instanceof Outcome.Undetermined
        && RecordedLoaders.RUN_COMMANDS.contains(name)
        && (text.contains("$(") || text.contains("`") || RecordedLoaders.SHELLS.contains(name));
  }

  private static void print(Map<String, int[]> table) {
    StringBuilder text =
        new StringBuilder("loader                                matched  total\n");
    table.forEach((name, row) -> text.append("%-36s %8d %6d%n".formatted(name, row[0], row[1])));
    System.out.print(text);
  }
}
