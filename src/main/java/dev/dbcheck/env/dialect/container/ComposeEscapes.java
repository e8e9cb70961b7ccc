package dev.dbcheck.env.dialect.container;

/**
 * The escapes that compose-go undoes between double quotes ({@code expandEscapes} in {@code
 * dotenv/parser.go}, 2.13.0).
 */
final class ComposeEscapes {
  private static final int LONGEST_OCTAL = 3;
  private static final int LARGEST_OCTAL = 0xFF;

  private ComposeEscapes() {}

  /** Returns the text with {@code \$} as {@code $$}, which its interpolation takes for a dollar. */
  static String undone(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      char next = c == '\\' && at + 1 < text.length() ? text.charAt(at + 1) : 0;
      if (next == '0') {
        at = appendOctal(text, at, result);
      } else {
        String meaning = meaning(next);
        result.append(meaning.isEmpty() ? String.valueOf(c) : meaning);
        at += meaning.isEmpty() ? 1 : 2;
      }
    }
    return result.toString();
  }

  private static String meaning(char escaped) {
    return switch (escaped) {
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'v' -> "\u000B";
      case '$' -> "$$";
      case '"' -> "\"";
      case '\\' -> "\\";
      // It is one of the escapes that are looked for, and has no meaning.
      case 'c' -> "\\c";
      default -> "";
    };
  }

  /** A code has three digits after the zero; shorter ones lose the zero alone. */
  private static int appendOctal(String text, int backslash, StringBuilder result) {
    int start = backslash + 2;
    int end = start;
    while (end < text.length() && end - start < LONGEST_OCTAL && isDigit(text.charAt(end))) {
      end++;
    }
    String digits = text.substring(start, end);
    boolean isCode =
        digits.length() == LONGEST_OCTAL
            && digits.chars().allMatch(c -> c < '8')
            && Integer.parseInt(digits, 8) <= LARGEST_OCTAL;
    if (isCode) {
      result.append((char) Integer.parseInt(digits, 8));
    } else {
      result.append('\\').append(digits);
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
