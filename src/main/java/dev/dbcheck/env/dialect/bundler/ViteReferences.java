package dev.dbcheck.env.dialect.bundler;

import dev.dbcheck.env.dialect.node.EcmaScript;
import java.util.Optional;

/** The references of one text, as the dotenv-expand 11 in Vite 5 finds them from left to right. */
final class ViteReferences {
  private static final int DEEPEST = 3;

  private final String text;
  private int at;

  /** For each depth of nested braces, whether they can be closed from an index on. */
  private boolean[][] closable;

  ViteReferences(String text) {
    this.text = text;
  }

  /**
   * A reference.
   *
   * @param start the index of its {@code $}, or of the backslash before it
   * @param end the index after it
   * @param isEscaped whether a backslash stands before it, which takes its meaning away
   * @param name the variable's name
   * @param fallback its default; empty if it has none
   */
  record Found(int start, int end, boolean isEscaped, String name, String fallback) {}

  /** Returns the next reference. */
  Optional<Found> next() {
    for (int dollar = text.indexOf('$', at); dollar >= 0; dollar = text.indexOf('$', dollar + 1)) {
      int name = text.startsWith("{", dollar + 1) ? dollar + 2 : dollar + 1;
      int nameEnd = name;
      while (nameEnd < text.length() && isNameCharacter(text.charAt(nameEnd))) {
        nameEnd++;
      }
      if (nameEnd > name) {
        boolean isEscaped = dollar > at && text.charAt(dollar - 1) == '\\';
        return Optional.of(found(isEscaped ? dollar - 1 : dollar, isEscaped, name, nameEnd));
      }
    }
    return Optional.empty();
  }

  private Found found(int start, boolean isEscaped, int name, int nameEnd) {
    int sign = text.startsWith(":", nameEnd) ? nameEnd + 1 : nameEnd;
    int fallback = text.startsWith("-", sign) ? sign + 1 : -1;
    int fallbackEnd = fallback < 0 ? -1 : endOfFallback(fallback);
    boolean hasFallback = fallbackEnd > fallback;
    int end = hasFallback ? fallbackEnd : nameEnd;
    at = text.startsWith("}", end) ? end + 1 : end;
    return new Found(
        start,
        at,
        isEscaped,
        text.substring(name, nameEnd),
        hasFallback ? text.substring(fallback, fallbackEnd) : "");
  }

  /** Returns where a default ends: at a brace that closes none of up to three nested ones. */
  private int endOfFallback(int start) {
    int depth = 0;
    int index = start;
    while (index < text.length() && (depth > 0 || text.charAt(index) != '}')) {
      if (text.charAt(index) == '}') {
        depth--;
        index++;
      } else if (depth < DEEPEST && opens(index) && closable()[depth + 1][index + 2]) {
        depth++;
        index += 2;
      } else {
        index++;
      }
    }
    return index;
  }

  private boolean opens(int index) {
    return text.startsWith("${", index);
  }

  private boolean[][] closable() {
    if (closable == null) {
      closable = new boolean[DEEPEST + 1][text.length() + 2];
      for (int index = text.length() - 1; index >= 0; index--) {
        for (int depth = 1; depth <= DEEPEST; depth++) {
          closable[depth][index] = isClosable(depth, index);
        }
      }
    }
    return closable;
  }

  private boolean isClosable(int depth, int index) {
    if (text.charAt(index) == '}') {
      return depth == 1 || closable[depth - 1][index + 1];
    }
    return closable[depth][index + 1]
        || (depth < DEEPEST && opens(index) && closable[depth + 1][index + 2]);
  }

  private static boolean isNameCharacter(char character) {
    return EcmaScript.isWord(character) || character == '.';
  }
}
