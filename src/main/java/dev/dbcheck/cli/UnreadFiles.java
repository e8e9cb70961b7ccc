package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.ShownPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds env files of the app folder that set the variable and do not count: the chain reads other
 * files, or what is fixed elsewhere beats it. Only names of variables are looked at.
 */
final class UnreadFiles {
  private static final int MOST_FILES = 50;
  private static final int MOST_LINES = 2_000;
  private static final long LARGEST_FILE = 1 << 20;

  /** Files that are there to be copied. */
  private static final Pattern TEMPLATE =
      Pattern.compile(".*[.-](example|sample|template|dist|tmpl)");

  private final Resolution resolution;
  private final Path workingFolder;
  private final Pattern assignment;
  private final String variable;

  private UnreadFiles(Resolution resolution, Path workingFolder, String variable) {
    this.resolution = resolution;
    this.workingFolder = workingFolder;
    this.variable = variable;
    this.assignment =
        Pattern.compile("\\s*(?:export\\s+)?" + Pattern.quote(variable) + "\\s*[=:].*");
  }

  /** Returns one finding for each such file, where the value in force came from none of them. */
  static List<Diagnostic> find(
      Resolution resolution, Path appFolder, Path workingFolder, String variable) {
    boolean unset =
        resolution.diagnostics().stream().anyMatch(f -> f.code() == Code.VARIABLE_NOT_SET);
    boolean fixed = isFixedByCompose(resolution);
    if (!unset && !fixed) {
      return List.of();
    }
    UnreadFiles search = new UnreadFiles(resolution, workingFolder, variable);
    return search.files(appFolder).stream().flatMap(file -> search.finding(file).stream()).toList();
  }

  /** What Compose's {@code environment} says beats the file of {@code env_file}. */
  private static boolean isFixedByCompose(Resolution resolution) {
    return resolution.chain().name().equals("compose")
        && resolution
            .origin()
            .filter(origin -> origin.line().isPresent())
            .map(origin -> Path.of(origin.source()).getFileName().toString())
            .filter(name -> !name.startsWith(".env"))
            .isPresent();
  }

  private List<Path> files(Path folder) {
    Set<String> read =
        resolution.sources().stream()
            .filter(_ -> resolution.origin().isEmpty())
            .map(source -> source.origin().source())
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(".env"))
          .filter(file -> !TEMPLATE.matcher(file.getFileName().toString()).matches())
          .filter(file -> !read.contains(ShownPath.of(file, workingFolder)))
          .limit(MOST_FILES)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private Optional<Diagnostic> finding(Path file) {
    OptionalInt line = line(file);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    String shown = ShownPath.of(file, workingFolder);
    Origin place = Origin.line(shown, line.getAsInt());
    return Optional.of(
        resolution
            .origin()
            .map(winner ->
                Diagnostic.of(
                        Code.VALUE_SHADOWED,
                        variable + " is set there too, and " + winner.location() + " beats it")
                    .hint("To use that value, remove the variable from " + winner.location()))
            .orElseGet(() ->
                Diagnostic.of(
                        Code.SET_IN_UNREAD_FILE,
                        "%s is set there, and %s does not read that file"
                            .formatted(variable, resolution.chain().label()))
                    .hint("Name it with --env-file, or move the line to a file that is searched"))
            .at(place));
  }

  private OptionalInt line(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
        return OptionalInt.empty();
      }
    } catch (IOException unreadable) {
      return OptionalInt.empty();
    }
    List<String> lines = new ArrayList<>();
    // What is no UTF-8 does not matter for the names in front of the equals sign.
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      reader.lines().limit(MOST_LINES).forEach(lines::add);
    } catch (IOException unreadable) {
      return OptionalInt.empty();
    }
    for (int i = 0; i < lines.size(); i++) {
      if (assignment.matcher(lines.get(i)).matches()) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }
}
