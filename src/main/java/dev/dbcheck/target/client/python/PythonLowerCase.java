package dev.dbcheck.target.client.python;

import java.util.Locale;

/**
 * {@code str.lower()} of CPython 3.14, which looks for the end of a word behind a capital sigma as
 * Unicode says; Java looks otherwise.
 */
final class PythonLowerCase {
  private static final int CAPITAL_SIGMA = 0x3a3;

  /** What Unicode's word breaks call MidLetter, MidNumLet and Single_Quote. */
  private static final String WITHIN_WORDS =
      "'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a";

  private PythonLowerCase() {}

  static String of(String text) {
    if (text.indexOf(CAPITAL_SIGMA) < 0) {
      return text.toLowerCase(Locale.ROOT);
    }
    int[] characters = text.codePoints().toArray();
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == CAPITAL_SIGMA) {
        lower.append(isFollowed(characters, i, -1) && !isFollowed(characters, i, 1) ? 'ς' : 'σ');
      } else {
        lower.append(Character.toString(characters[i]).toLowerCase(Locale.ROOT));
      }
    }
    return lower.toString();
  }

  /** Returns whether a cased letter comes next in a direction. */
  private static boolean isFollowed(int[] characters, int from, int step) {
    int i = from + step;
    while (i >= 0 && i < characters.length && isIgnorable(characters[i])) {
      i += step;
    }
    return i >= 0 && i < characters.length && isCased(characters[i]);
  }

  private static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private static boolean isIgnorable(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.MODIFIER_SYMBOL ->
          true;
      default -> WITHIN_WORDS.indexOf(c) >= 0;
    };
  }
}
