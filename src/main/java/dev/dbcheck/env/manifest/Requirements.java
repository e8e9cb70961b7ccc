package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code requirements.txt} and the files it includes. Of a compiled one, only what its
 * comments ({@code # via -r requirements.in}) do not put down to another package is direct.
 */
final class Requirements {
  private static final List<String> INCLUDES = List.of("-r", "--requirement");
  private static final List<String> CONSTRAINTS = List.of("-c", "--constraint");
  private static final List<String> ENDS = List.of(" #", "\t#", " --hash", " \\");
  private static final String VIA = "# via";
  private static final int MOST_FILES = 20;

  private final ProjectFiles files;
  private final PackageFacts facts;
  private final Set<Path> read = new HashSet<>();

  private Requirements(ProjectFiles files, PackageFacts facts) {
    this.files = files;
    this.facts = facts;
  }

  static void read(Path file, ProjectFiles files, PackageFacts facts) {
    new Requirements(files, facts).read(file, false);
  }

  private void read(Path file, boolean constrains) {
    boolean isNew = read.size() < MOST_FILES && read.add(file.normalize());
    if (isNew) {
      files.text(file).ifPresent(text -> lines(file, text.lines().toList(), constrains));
    }
  }

  private void lines(Path file, List<String> lines, boolean constrains) {
    for (int i = 0; i < lines.size(); i++) {
      String line = content(lines.get(i).strip());
      if (line.startsWith("-")) {
        include(file, line, INCLUDES, constrains);
        include(file, line, CONSTRAINTS, true);
      } else if (!line.isEmpty()) {
        boolean isDirect = !constrains && !isTransitive(lines.subList(i, lines.size()));
        PythonRequirement.read(line, files.line(file, i + 1))
            .ifPresent(isDirect ? facts::dependency : facts::pin);
      }
    }
  }

  private void include(Path file, String line, List<String> options, boolean constrains) {
    for (String option : options) {
      String rest = line.startsWith(option) ? line.substring(option.length()).strip() : "";
      String name = rest.startsWith("=") ? rest.substring(1).strip() : rest;
      boolean isName = !name.isEmpty() && name.indexOf('\0') < 0;
      Path included = isName ? file.resolveSibling(name).normalize() : file;
      if (Files.isRegularFile(included)) {
        read(included, constrains);
      }
    }
  }

  /** Returns a line without its comment, its hashes and the backslash that continues it. */
  private static String content(String line) {
    int end =
        ENDS.stream().mapToInt(line::indexOf).filter(at -> at >= 0).min().orElse(line.length());
    return line.startsWith("#") ? "" : line.substring(0, end).strip();
  }

  /** pip-compile and uv say behind or below a requirement which packages or files it is for. */
  private static boolean isTransitive(List<String> fromHere) {
    List<String> reasons = new ArrayList<>();
    int via = fromHere.getFirst().indexOf(VIA);
    if (via >= 0) {
      reasons.addAll(List.of(fromHere.getFirst().substring(via + VIA.length()).split(",")));
    } else {
      fromHere.subList(1, fromHere.size()).stream()
          .map(String::strip)
          .dropWhile(below -> below.startsWith("--hash"))
          .takeWhile(below -> below.startsWith("#"))
          .forEach(reasons::add);
      if (reasons.isEmpty() || !reasons.getFirst().startsWith(VIA)) {
        return false;
      }
      reasons.replaceAll(reason -> reason.substring(reason.startsWith(VIA) ? VIA.length() : 1));
    }
    return reasons.stream()
        .map(String::strip)
        .filter(reason -> !reason.isEmpty())
        .noneMatch(Requirements::isFile);
  }

  private static boolean isFile(String reason) {
    return reason.startsWith("-") || reason.endsWith(")");
  }
}
