package dev.dbcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The design's rules, read from the sources. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/dbcheck");

  /** Each package may know those before it. */
  private static final List<String> ORDER =
      List.of(
          "diagnostic",
          "secret",
          "env",
          "env.document",
          "env.code",
          "env.manifest",
          "env.dialect",
          "env.dialect.node",
          "env.dialect.bundler",
          "env.dialect.python",
          "env.dialect.ruby",
          "env.dialect.php",
          "env.dialect.go",
          "env.dialect.container",
          "env.dialect.jvm",
          "env.dialect.system",
          "env.app",
          "env.app.python",
          "env.app.node",
          "env.app.ruby",
          "env.app.php",
          "env.app.go",
          "env.app.rust",
          "env.app.jvm",
          "env.app.container",
          "env.configuration",
          "env.chain",
          "env.project",
          "env.ask",
          "settings",
          "target",
          "target.provider",
          "target.client",
          "target.client.libpq",
          "target.client.python",
          "target.client.node",
          "target.client.jvm",
          "target.client.go",
          "target.client.rust",
          "target.client.ruby",
          "target.client.dotnet",
          "target.reading",
          "target.conversion",
          "probe",
          "guard",
          "migrate",
          "report",
          "explain",
          "demo",
          "cli");

  /** The formats of documents are read in one place, and written in another. */
  private static final Map<String, List<String>> HOMES =
      Map.of(
          "picocli", List.of("cli"),
          "io.github.cdimascio", List.of("env"),
          "org.postgresql", List.of("probe"),
          "org.flywaydb", List.of("migrate"),
          "org.tomlj", List.of("env.document", "settings"),
          "org.snakeyaml", List.of("env.document"),
          "tools.jackson", List.of("env.document", "report"),
          "io.zonky", List.of("demo"));

  private static final List<String> OUTSIDE_WORLD =
      List.of("System.getenv", "System.out", "System.err", "System.in", "System.exit", "Clock.sys");

  private static final int FEW_REVEALS = 5;
  private static final int LONGEST_FILE = 300;

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([\\w.]+)", Pattern.MULTILINE);

  @Test
  void everyPackageHasItsPlaceInTheOrder() throws IOException {
    try (Stream<Path> folders = Files.walk(SOURCES)) {
      assertThat(
              folders
                  .filter(folder -> Files.isDirectory(folder) && !folder.equals(SOURCES))
                  .map(folder -> nameOf(SOURCES.relativize(folder))))
          .containsExactlyInAnyOrderElementsOf(ORDER);
    }
  }

  @Test
  void noPackageKnowsOneAfterIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      int own = ORDER.indexOf(packageOf(file));
      for (String imported : imports(file)) {
        Matcher inside = Pattern.compile("dev\\.dbcheck\\.([a-z.]+)\\.[A-Z].*").matcher(imported);
        if (own >= 0 && inside.matches() && ORDER.indexOf(inside.group(1)) > own) {
          wrong.add(file + " imports " + imported);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyLibraryHasOneHome() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      for (String imported : imports(file)) {
        HOMES.forEach((library, homes) -> {
          if (imported.startsWith(library + ".") && !homes.contains(packageOf(file))) {
            wrong.add(file + " imports " + imported);
          }
        });
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyLibraryIsReallyUsedAtHome() throws IOException {
    List<String> used = new ArrayList<>();
    for (Path file : sources()) {
      used.addAll(imports(file));
    }
    assertThat(HOMES.keySet())
        .allSatisfy(
            library -> assertThat(used).anyMatch(imported -> imported.startsWith(library + ".")));
  }

  @Test
  void onlyMainTouchesTheOutsideWorld() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      boolean allowed =
          file.endsWith("dbcheck/Main.java") || file.endsWith("dbcheck/CacheTraining.java");
      OUTSIDE_WORLD.stream()
          .filter(call -> text.contains(call) && !allowed)
          .forEach(call -> wrong.add(file + " uses " + call));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void secretsAreRevealedInFewPlaces() throws IOException {
    List<String> places = new ArrayList<>();
    for (Path file : sources()) {
      Matcher calls = Pattern.compile("(?:\\.|::)reveal\\b").matcher(Files.readString(file));
      while (calls.find()) {
        places.add(SOURCES.relativize(file).toString());
      }
    }
    assertThat(places).hasSizeBetween(1, FEW_REVEALS);
  }

  @Test
  void noRecordHoldsAPasswordAsText() throws IOException {
    Pattern password =
        Pattern.compile("record \\w+\\([^{]*\\bString (?:password|secret|url)\\b", Pattern.DOTALL);
    List<Path> wrong = new ArrayList<>();
    for (Path file : sources()) {
      // The accounts of the demo's throwaway servers are told to everybody.
      boolean throwaway = packageOf(file).equals("demo");
      if (!throwaway && password.matcher(Files.readString(file)).find()) {
        wrong.add(file);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void filesAreShort() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > LONGEST_FILE) {
        wrong.add(file + ": " + lines);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTypeAndPackageIsDescribed() throws IOException {
    List<Path> wrong = new ArrayList<>();
    Pattern declaration =
        Pattern.compile(
            "^(?:(?:public|abstract|final|sealed|non-sealed) )*(?:class|record|enum|interface) ",
            Pattern.MULTILINE);
    for (Path file : sources()) {
      String text = Files.readString(file);
      Matcher type = declaration.matcher(text);
      String head = type.find() ? text.substring(0, type.start()) : text;
      if (!head.contains("/**")) {
        wrong.add(file);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(ORDER)
        .allSatisfy(name ->
            assertThat(SOURCES.resolve(name.replace('.', '/') + "/package-info.java")).exists());
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static String packageOf(Path file) {
    Path inside = SOURCES.relativize(file).getParent();
    return inside == null ? "" : nameOf(inside);
  }

  private static String nameOf(Path folder) {
    return folder.toString().replace('/', '.');
  }

  private static List<String> imports(Path file) {
    try {
      return IMPORT.matcher(Files.readString(file)).results().map(m -> m.group(1)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
