package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Finds the members of a workspace by its manifest's globs, within a budget. */
public final class Workspace {
  /** How many members are looked at. */
  public static final int MOST_MEMBERS = 64;

  private static final int ENTRIES_OF_FOLDER = 200;
  private static final int MOST_FOLDERS = 100;

  private Workspace() {}

  /** Returns the folders of the members, in the globs' order. */
  public static List<Path> members(Path root, PackageFacts facts, ProjectFiles files) {
    Set<Path> members = new LinkedHashSet<>();
    List<PathMatcher> excluded =
        facts.members().stream()
            .filter(glob -> glob.startsWith("!"))
            .flatMap(glob -> matcher(glob.substring(1)).stream())
            .toList();
    for (String glob : facts.members()) {
      if (!glob.startsWith("!")) {
        matches(root, glob, files).stream()
            .filter(
                folder -> excluded.stream().noneMatch(not -> not.matches(root.relativize(folder))))
            .filter(folder -> !folder.equals(root) && Manifests.isPackage(folder, files))
            .forEach(members::add);
      }
    }
    return members.stream().limit(MOST_MEMBERS).toList();
  }

  private static Optional<PathMatcher> matcher(String glob) {
    try {
      return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + glob));
    } catch (PatternSyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** Follows a glob part by part: a name, a pattern for one name, or {@code **} for any depth. */
  private static List<Path> matches(Path root, String glob, ProjectFiles files) {
    List<Path> found = List.of(root);
    for (String part : glob.split("/")) {
      if (!part.isEmpty() && !part.equals(".")) {
        found = step(found, part, files);
      }
    }
    return found.stream().filter(folder -> folder.startsWith(root)).toList();
  }

  private static List<Path> step(List<Path> folders, String part, ProjectFiles files) {
    List<Path> next = new ArrayList<>();
    boolean isPattern = part.chars().anyMatch(character -> "*?{[".indexOf(character) >= 0);
    for (Path folder : folders) {
      if (next.size() >= MOST_FOLDERS) {
        break;
      }
      if (!isPattern && part.indexOf('\0') < 0) {
        Path child = folder.resolve(part).normalize();
        if (Files.isDirectory(child)) {
          next.add(child);
        }
      } else if (part.equals("**")) {
        next.add(folder);
        for (int i = next.size() - 1; i < next.size() && next.size() < MOST_FOLDERS; i++) {
          next.addAll(children(next.get(i), "*", files));
        }
      } else {
        next.addAll(children(folder, part, files));
      }
    }
    return next;
  }

  private static List<Path> children(Path folder, String pattern, ProjectFiles files) {
    Optional<PathMatcher> matcher = matcher(pattern);
    return files.entries(folder, ENTRIES_OF_FOLDER).stream()
        .filter(entry -> matcher.isPresent() && matcher.get().matches(entry.getFileName()))
        .filter(entry -> !isIgnored(entry.getFileName().toString()))
        .filter(Files::isDirectory)
        .toList();
  }

  private static boolean isIgnored(String name) {
    return name.startsWith(".") || name.equals("node_modules");
  }
}
