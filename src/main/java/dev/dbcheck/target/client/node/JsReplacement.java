package dev.dbcheck.target.client.node;

import java.util.List;

/** JavaScript's {@code text.replace(part, replacement)} of two texts. */
final class JsReplacement {
  /** What a dollar sign makes stand for itself, the part, and what is before and after it. */
  private static final String PATTERNS = "$&`'";

  /** JavaScript's own limit is 2^29 characters, which are more than any database's name needs. */
  private static final int MOST_CHARACTERS = 1 << 24;

  private JsReplacement() {}

  /** Returns the text with the first occurrence replaced; a dollar sign stands for parts of it. */
  static String first(String text, String part, String replacement) throws Refusal {
    int at = indexOf(text, part);
    if (at < 0) {
      return text;
    }
    String before = text.substring(0, at);
    String after = text.substring(at + part.length());
    StringBuilder replaced = new StringBuilder(before);
    List<String> expansions = List.of("$", part, before, after);
    for (int i = 0; i < replacement.length(); i++) {
      boolean dollar = replacement.charAt(i) == '$' && i + 1 < replacement.length();
      int pattern = dollar ? PATTERNS.indexOf(replacement.charAt(i + 1)) : -1;
      replaced.append(pattern < 0 ? replacement.substring(i, i + 1) : expansions.get(pattern));
      i += pattern < 0 ? 0 : 1;
      if (replaced.length() > MOST_CHARACTERS) {
        throw new Refusal("RangeError: Invalid string length");
      }
    }
    return replaced.append(after).toString();
  }

  /** Finds a part in time linear in the text (Knuth, Morris, Pratt), unlike the JDK. */
  private static int indexOf(String text, String part) {
    int[] borders = new int[part.length() + 1];
    borders[0] = -1;
    for (int i = 0, border = -1; i < part.length(); ) {
      while (border >= 0 && part.charAt(i) != part.charAt(border)) {
        border = borders[border];
      }
      borders[++i] = ++border;
    }
    int matched = 0;
    for (int i = 0; i < text.length() && matched < part.length(); i++) {
      while (matched >= 0 && text.charAt(i) != part.charAt(matched)) {
        matched = borders[matched];
      }
      matched++;
      if (matched == part.length()) {
        return i + 1 - matched;
      }
    }
    return part.isEmpty() ? 0 : -1;
  }
}
