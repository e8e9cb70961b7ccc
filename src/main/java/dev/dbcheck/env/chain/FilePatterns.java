package dev.dbcheck.env.chain;

import java.nio.file.Path;
import java.util.List;

/**
 * Files with fixed names in one folder.
 *
 * @param patterns the names, first wins; a pattern with {@code {mode}} is left out where there is
 *     no mode, and one that ends with {@code !test} is left out in the mode {@code test}
 * @param where the folder as a phrase
 */
public record FilePatterns(List<String> patterns, String where) implements FileSearch {
  private static final String MODE = "{mode}";
  private static final String NOT_IN_TEST = "!test";

  public FilePatterns {
    patterns = List.copyOf(patterns);
  }

  /** Returns files in the app folder. */
  public static FilePatterns inAppFolder(String... patterns) {
    return new FilePatterns(List.of(patterns), "the app folder");
  }

  @Override
  public List<Path> candidates(Place place) {
    if (!place.settings().files().isEmpty()) {
      return place.settings().files().stream().map(place.folder()::resolve).toList();
    }
    return names(place.mode()).stream().map(place.folder()::resolve).toList();
  }

  /** Returns the names in a mode, which is empty if there is none. */
  List<String> names(String mode) {
    return patterns.stream()
        .filter(pattern -> !mode.isEmpty() || !pattern.contains(MODE))
        .filter(pattern -> !mode.equals("test") || !pattern.endsWith(NOT_IN_TEST))
        .map(pattern -> name(pattern, mode))
        .toList();
  }

  private static String name(String pattern, String mode) {
    String name =
        pattern.endsWith(NOT_IN_TEST)
            ? pattern.substring(0, pattern.length() - NOT_IN_TEST.length())
            : pattern;
    return name.replace(MODE, mode);
  }

  @Override
  public List<String> order() {
    return patterns.stream()
        .map(pattern ->
            pattern.endsWith(NOT_IN_TEST) ? name(pattern, MODE) + " (not in test)" : pattern)
        .toList();
  }
}
