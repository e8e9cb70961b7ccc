package dev.dbcheck.env.dialect.python;

import java.util.Optional;

/**
 * A reference in a text: <code>${NAME}</code> or <code>${NAME:-default}</code> with no backslash
 * before it, a name of ASCII letters, digits and underscores, and a default without colon and
 * brace.
 *
 * @param start where it begins
 * @param name the variable
 * @param fallback the default
 * @param end where the text goes on
 */
record EnvironsReference(int start, String name, Optional<String> fallback, int end) {
  private static final String OPENING = "${";
  private static final String DEFAULT = ":-";

  /** Returns the first reference at {@code from} or after it. */
  static Optional<EnvironsReference> find(String text, int from) {
    for (int start = text.indexOf(OPENING, from);
        start >= 0;
        start = text.indexOf(OPENING, start + 1)) {
      Optional<EnvironsReference> found = at(text, start);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<EnvironsReference> at(String text, int start) {
    int name = start + OPENING.length();
    int end = name;
    while (end < text.length() && isNameCharacter(text.charAt(end))) {
      end++;
    }
    boolean hasDefault = text.startsWith(DEFAULT, end);
    int close = hasDefault ? endOfDefault(text, end + DEFAULT.length()) : end;
    boolean escaped = start > 0 && text.charAt(start - 1) == '\\';
    if (escaped || end == name || !text.startsWith("}", close)) {
      return Optional.empty();
    }
    Optional<String> fallback =
        hasDefault ? Optional.of(text.substring(end + DEFAULT.length(), close)) : Optional.empty();
    return Optional.of(
        new EnvironsReference(start, text.substring(name, end), fallback, close + 1));
  }

  private static int endOfDefault(String text, int from) {
    int end = from;
    while (end < text.length() && "}:".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isNameCharacter(char character) {
    return character >= 'A' && character <= 'Z'
        || character >= 'a' && character <= 'z'
        || character >= '0' && character <= '9'
        || character == '_';
  }

  /** Returns whether the text is nothing but this reference. */
  boolean isWhole(String text) {
    return start == 0 && end == text.length();
  }
}
