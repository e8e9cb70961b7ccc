package dev.dbcheck.env.dialect.php;

/** White space as PHP's functions see it, which look at bytes and know ASCII only. */
final class PhpSpace {
  private PhpSpace() {}

  /** Returns whether a character is white space to {@code \s} and {@code ctype_space}. */
  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** Returns whether {@code trim} and {@code rtrim} take a character away. */
  private static boolean isTrimmed(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x0B || c == 0;
  }

  /** Returns the text without white space at its end. */
  static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && isTrimmed(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Returns the text without white space at its start. */
  static String trimStart(String text) {
    int start = 0;
    while (start < text.length() && isTrimmed(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  /** Returns the text without white space at either end. */
  static String trim(String text) {
    return trimStart(trimEnd(text));
  }

  /** Returns whether there is white space anywhere in the text. */
  static boolean isIn(String text) {
    return text.chars().anyMatch(c -> isSpace((char) c));
  }
}
