package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the members of a workspace by its manifest's globs, within a budget. */
public final class Workspace {
  /** How many members are looked at. */
  public static final int MOST_MEMBERS = 64;

  /** How many folders are listed to find them. */
  public static final int MOST_LISTED = 200;

  private static final int ENTRIES_OF_FOLDER = 200;
  private static final int MOST_GLOBS = 200;

  private final Path root;
  private final ProjectFiles files;
  private int listed;

  private Workspace(Path root, ProjectFiles files) {
    this.root = root;
    this.files = files;
  }

  /** Returns the folders of the members, in the globs' order. */
  public static List<Path> members(Path root, PackageFacts facts, ProjectFiles files) {
    return new Workspace(root, files).members(facts.members());
  }

  private List<Path> members(List<String> globs) {
    List<String> excluded =
        globs.stream().filter(glob -> glob.startsWith("!")).limit(MOST_GLOBS).toList();
    Set<Path> members = new LinkedHashSet<>();
    globs.stream()
        .filter(glob -> !glob.startsWith("!"))
        .limit(MOST_GLOBS)
        .flatMap(glob -> matches(glob).stream())
        .distinct()
        .filter(folder -> excluded.stream().noneMatch(glob -> isExcluded(folder, glob)))
        .filter(folder -> Manifests.isPackage(folder, files))
        .limit(MOST_MEMBERS)
        .forEach(members::add);
    return List.copyOf(members);
  }

  private boolean isExcluded(Path folder, String glob) {
    return Glob.fitsPath(glob.substring(1), root.relativize(folder).toString().replace('\\', '/'));
  }

  /** Follows a glob name by name; what leads out of the root, or back to it, is no member. */
  private List<Path> matches(String glob) {
    List<Path> found = List.of(root);
    for (String name : Glob.names(glob.replace("\0", ""))) {
      found = name.equals("**") ? below(found) : children(found, name);
    }
    return found.stream()
        .filter(folder -> folder.startsWith(root) && !folder.equals(root))
        .toList();
  }

  private List<Path> children(List<Path> folders, String name) {
    List<Path> children = new ArrayList<>();
    for (Path folder : folders) {
      if (Glob.isPattern(name)) {
        list(folder).stream()
            .filter(child -> Glob.fitsName(name, child.getFileName().toString()))
            .forEach(children::add);
      } else if (Files.isDirectory(folder.resolve(name))) {
        children.add(folder.resolve(name).normalize());
      }
    }
    return children;
  }

  private List<Path> below(List<Path> folders) {
    List<Path> all = new ArrayList<>(folders);
    for (int i = 0; i < all.size(); i++) {
      all.addAll(list(all.get(i)));
    }
    return all;
  }

  private List<Path> list(Path folder) {
    if (listed++ >= MOST_LISTED) {
      return List.of();
    }
    return files.entries(folder, ENTRIES_OF_FOLDER).stream()
        .filter(entry -> !isIgnored(entry.getFileName().toString()))
        .filter(Files::isDirectory)
        .toList();
  }

  private static boolean isIgnored(String name) {
    return name.startsWith(".") || name.equals("node_modules");
  }
}
