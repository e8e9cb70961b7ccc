package dev.dbcheck.secret;

/** Where a word begins and ends within a text. */
final class WordBounds {
  private static final String WHITE_SPACE_ESCAPES = "nrtfv";
  private static final int LONGEST_ESCAPE = 4;

  private WordBounds() {}

  /** Returns whether neither end lies between two letters or digits. */
  static boolean areAt(String text, int start, int end) {
    return isStart(text, start) && isEnd(text, end);
  }

  private static boolean isStart(String text, int start) {
    return start == 0
        || !isLetter(text, start)
        || !isLetter(text, start - 1)
        || isEscapeBefore(text, start);
  }

  private static boolean isEnd(String text, int end) {
    return end == text.length() || !isLetter(text, end) || !isLetter(text, end - 1);
  }

  private static boolean isLetter(String text, int position) {
    return Character.isLetterOrDigit(text.charAt(position));
  }

  /** Returns whether what stands before it is letters of {@code \\n}, {@code %3A} and such. */
  private static boolean isEscapeBefore(String text, int start) {
    if (WHITE_SPACE_ESCAPES.indexOf(text.charAt(start - 1)) >= 0
        && text.startsWith("\\", start - 2)) {
      return true;
    }
    int digits = 0;
    while (digits < LONGEST_ESCAPE
        && digits < start
        && Character.digit(text.charAt(start - digits - 1), 16) >= 0) {
      digits++;
      int sign = start - digits;
      if (text.startsWith("%", sign - 1)
          || text.startsWith("\\x", sign - 2)
          || text.startsWith("\\u", sign - 2)) {
        return true;
      }
    }
    return false;
  }
}
