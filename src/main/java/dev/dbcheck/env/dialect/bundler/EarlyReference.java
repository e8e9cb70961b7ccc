package dev.dbcheck.env.dialect.bundler;

import dev.dbcheck.env.dialect.node.EcmaScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reference as dotenv-expand 8 and 9 find it: a {@code $} and what may follow it.
 *
 * @param start the index of the character before the {@code $}, or of the {@code $} itself
 * @param prefix the character before the {@code $}; empty where there is none
 * @param text the reference from its {@code $} on, braces included
 * @param name what stands before {@code :-}
 * @param fallback what stands after {@code :-}
 */
record EarlyReference(
    int start, String prefix, String text, String name, Optional<String> fallback) {

  /**
   * Returns the references of a text from left to right.
   *
   * @param hasPaths whether a default may hold a slash
   */
  static List<EarlyReference> all(String text, boolean hasPaths) {
    List<EarlyReference> found = new ArrayList<>();
    int at = 0;
    for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
      // The first of two takes the place of the character before the second.
      int start = prefixed(text, dollar, at);
      EarlyReference reference = at(text, start, dollar, hasPaths);
      found.add(reference);
      at = reference.dollar() + reference.text().length();
    }
    return found;
  }

  int dollar() {
    return start + prefix.length();
  }

  String whole() {
    return prefix + text;
  }

  boolean isNameless() {
    return name.isEmpty() && fallback.isEmpty();
  }

  private static int prefixed(String text, int dollar, int at) {
    return dollar > at && !EcmaScript.isLineTerminator(text.charAt(dollar - 1))
        ? dollar - 1
        : dollar;
  }

  private static EarlyReference at(String text, int start, int first, boolean hasPaths) {
    boolean isDouble = start == first && text.startsWith("$", first + 1);
    int dollar = isDouble ? first + 1 : first;
    int name = skip(text, dollar + 1, '{');
    int nameEnd = endOfWord(text, name, false);
    boolean hasFallback = text.startsWith(":-", nameEnd);
    int end = hasFallback ? endOfWord(text, nameEnd + 2, hasPaths) : nameEnd;
    return new EarlyReference(
        start,
        text.substring(start, dollar),
        text.substring(dollar, skip(text, end, '}')),
        text.substring(name, nameEnd),
        hasFallback ? Optional.of(text.substring(nameEnd + 2, end)) : Optional.empty());
  }

  private static int skip(String text, int start, char character) {
    int end = start;
    while (end < text.length() && text.charAt(end) == character) {
      end++;
    }
    return end;
  }

  private static int endOfWord(String text, int start, boolean hasSlashes) {
    int end = start;
    while (end < text.length()
        && (EcmaScript.isWord(text.charAt(end)) || (hasSlashes && text.charAt(end) == '/'))) {
      end++;
    }
    return end;
  }
}
