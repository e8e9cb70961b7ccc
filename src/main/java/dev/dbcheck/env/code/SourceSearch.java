package dev.dbcheck.env.code;

import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the source files of a package that may load variables, within a budget: first the
 * conventional places, then folder by folder. It never walks the whole tree: it lists at most
 * {@link #MOST_ENTRIES} entries, at most {@link #DEEPEST} folders below the package's, and reads at
 * most {@link #MOST_FILES} files of at most {@link #LARGEST_FILE} bytes.
 */
public final class SourceSearch {
  /** How many directory entries are listed for one package. */
  public static final int MOST_ENTRIES = 300;

  /** How many files are read for one package. */
  public static final int MOST_FILES = 60;

  /** The size in bytes of the largest file that is read. */
  public static final int LARGEST_FILE = 256 * 1024;

  /** How many levels below the package's folder are listed. */
  public static final int DEEPEST = 4;

  private static final int MOST_OF_ONE_FOLDER = 150;

  private static final Set<String> IGNORED =
      Set.of(
          "node_modules",
          "vendor",
          "venv",
          "env",
          "site-packages",
          "target",
          "build",
          "dist",
          "out",
          "coverage",
          "__pycache__",
          "test",
          "tests",
          "__tests__",
          "spec",
          "e2e",
          "cypress",
          "fixtures",
          "examples",
          "docs",
          "public",
          "static",
          "assets",
          "storage",
          "tmp",
          "log");

  /** A folder that holds one of these below the package's is a package of its own. */
  private static final Set<String> MANIFESTS =
      Set.of(
          "package.json",
          "pyproject.toml",
          "requirements.txt",
          "Pipfile",
          "Gemfile",
          "composer.json",
          "go.mod",
          "Cargo.toml",
          "pom.xml");

  private record Folder(Path path, int depth) {}

  private final ProjectFiles files;

  /** Returns a search among a project's files. */
  public SourceSearch(ProjectFiles files) {
    this.files = files;
  }

  /** Returns the sources of a package in these languages, the likeliest ones first. */
  public List<SourceFile> find(Path folder, Collection<SourceLanguage> languages) {
    Set<Path> candidates = new LinkedHashSet<>();
    for (SourceLanguage language : languages) {
      ConventionalPlaces.of(language).stream()
          .map(folder::resolve)
          .filter(Files::isRegularFile)
          .forEach(candidates::add);
    }
    if (!languages.isEmpty()) {
      candidates.addAll(listed(folder, languages));
    }
    return candidates.stream().limit(MOST_FILES).flatMap(path -> read(path).stream()).toList();
  }

  private Optional<SourceFile> read(Path path) {
    return SourceLanguage.of(path.getFileName().toString())
        .flatMap(language ->
            ProjectFiles.content(path, LARGEST_FILE)
                .map(text -> new SourceFile(path, files.shown(path), language, text)));
  }

  private List<Path> listed(Path start, Collection<SourceLanguage> languages) {
    List<Path> likely = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    Deque<Folder> open = new ArrayDeque<>(List.of(new Folder(start, 0)));
    int left = MOST_ENTRIES;
    while (left > 0 && !open.isEmpty()) {
      Folder folder = open.remove();
      List<Path> entries = files.entries(folder.path(), Math.min(left, MOST_OF_ONE_FOLDER));
      left -= Math.max(1, entries.size());
      if (folder.depth() == 0 || !isPackage(entries)) {
        for (Path entry : entries) {
          String name = entry.getFileName().toString();
          if (isSource(name, languages) && Files.isRegularFile(entry)) {
            (ConventionalPlaces.isLikely(name) ? likely : others).add(entry);
          } else if (folder.depth() < DEEPEST && isSearched(entry, name)) {
            open.add(new Folder(entry, folder.depth() + 1));
          }
        }
      }
    }
    likely.addAll(others);
    return likely;
  }

  private static boolean isPackage(List<Path> entries) {
    return entries.stream().anyMatch(entry -> MANIFESTS.contains(entry.getFileName().toString()));
  }

  private static boolean isSource(String name, Collection<SourceLanguage> languages) {
    return SourceLanguage.of(name).filter(languages::contains).isPresent() && !isTest(name);
  }

  private static boolean isTest(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.contains(".test.")
        || name.contains(".spec.")
        || name.startsWith("test_")
        || name.contains("_test.")
        || name.startsWith("conftest.")
        || name.startsWith("jest.")
        || name.startsWith("vitest.")
        || name.startsWith("playwright.");
  }

  private static boolean isSearched(Path entry, String name) {
    return !name.startsWith(".")
        && !IGNORED.contains(name)
        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }
}
