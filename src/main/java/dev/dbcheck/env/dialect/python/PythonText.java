package dev.dbcheck.env.dialect.python;

/** What Python's text files and strings do by themselves. */
final class PythonText {
  private PythonText() {}

  /** Returns the text as {@code open()} reads it: every line ends with {@code \n} alone. */
  static String withUniversalNewlines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * Returns whether {@code str.strip()} and a regular expression's {@code \s} count it as space.
   */
  static boolean isSpace(char character) {
    return switch (character) {
      case ' ', '\u0085', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' ->
          true;
      default ->
          character >= '\t' && character <= '\r'
              || character >= '\u001C' && character <= '\u001F'
              || character >= '\u2000' && character <= '\u200A';
    };
  }

  /** Returns the text without the space at both ends. */
  static String strip(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return stripEnd(text.substring(start));
  }

  /** Returns the text without the space at its end. */
  static String stripEnd(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Returns whether a text begins and ends with a quotation mark, which are two characters. */
  static boolean isQuoted(String text, char quote) {
    return text.length() >= 2 && text.charAt(0) == quote && text.charAt(text.length() - 1) == quote;
  }
}
