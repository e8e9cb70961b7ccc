package dev.dbcheck.env.dialect.go;

/** Sorts of characters as Go's package {@code unicode} and Rust's {@code char} see them. */
public final class GoText {
  private GoText() {}

  /** Returns whether a character is white space to Unicode, line ends included. */
  public static boolean isSpace(int character) {
    return isBlank(character)
        || character == '\n'
        || character == 0x1680
        || character >= 0x2000 && character <= 0x200A
        || character == 0x2028
        || character == 0x2029
        || character == 0x202F
        || character == 0x205F
        || character == 0x3000;
  }

  /** Returns whether godotenv and its descendants take a character for a blank within a line. */
  public static boolean isBlank(int character) {
    return switch (character) {
      case ' ', '\t', 0x0B, '\f', '\r', 0x85, 0xA0 -> true;
      default -> false;
    };
  }

  /** Returns whether a character is a letter or a number of any script. */
  public static boolean isLetterOrNumber(int character) {
    return Character.isLetter(character) || isNumber(character);
  }

  /** Returns whether a character is a number: a digit, a Roman numeral, a fraction … */
  static boolean isNumber(int character) {
    return switch (Character.getType(character)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  /** Returns the text without white space at its end. */
  public static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Returns where the white space that begins at {@code from} ends. */
  public static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns where the blanks that begin at {@code from} end. */
  public static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
