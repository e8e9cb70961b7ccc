package dev.dbcheck.env.manifest;

import java.util.Optional;

/** Tells one exact version from a range of them. */
final class Versions {
  private Versions() {}

  /**
   * Returns the version that a range allows if it allows only one: {@code ==1.0.1}, {@code =0.15.7}
   * or {@code v6.4.41}; a bare version is exact too, but for Cargo, where it allows later ones.
   */
  static Optional<String> exact(Ecosystem ecosystem, String range) {
    String text = range.strip();
    int start = 0;
    while (start < text.length() && start < 3 && text.charAt(start) == '=') {
      start++;
    }
    return ecosystem == Ecosystem.RUST && start == 0
        ? Optional.empty()
        : version(text.substring(start)).filter(version -> version.indexOf('.') > 0);
  }

  /**
   * Returns a version without a leading {@code v}; nothing if the text is something else, such as a
   * range, a path, or a placeholder.
   */
  static Optional<String> version(String written) {
    String text = written.strip();
    String version = text.startsWith("v") || text.startsWith("V") ? text.substring(1) : text;
    boolean isVersion =
        !version.isEmpty()
            && version.length() <= 60
            && isDigit(version.charAt(0))
            && version.chars().allMatch(Versions::canBePart)
            && !version.endsWith(".x")
            && !version.contains(".x.");
    return isVersion ? Optional.of(version) : Optional.empty();
  }

  private static boolean canBePart(int character) {
    return isDigit(character)
        || character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character == '.'
        || character == '-'
        || character == '+'
        || character == '_';
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
