package dev.dbcheck.secret;

/** Where a word begins and ends within a text. */
final class WordBounds {
  private static final String WHITE_SPACE_ESCAPES = "nrtfv";

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

  /** Returns whether what stands before it is the letters of {@code \n}, {@code %3A} and such. */
  private static boolean isEscapeBefore(String text, int start) {
    return isEscape(text, start, "%", 2)
        || isEscape(text, start, "\\x", 2)
        || isEscape(text, start, "\\u", 4)
        || isEscape(text, start, "\\", 1)
            && WHITE_SPACE_ESCAPES.indexOf(text.charAt(start - 1)) >= 0;
  }

  private static boolean isEscape(String text, int start, String sign, int letters) {
    int first = start - letters - sign.length();
    return first >= 0
        && text.startsWith(sign, first)
        && (letters == 1
            || text.substring(start - letters, start)
                .chars()
                .allMatch(c -> Character.digit(c, 16) >= 0));
  }
}
