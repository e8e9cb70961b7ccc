package dev.dbcheck.env.dialect.php;

/**
 * The names symfony/dotenv accepts: ASCII letters, digits and underscores, a letter first ({@code
 * Dotenv::VARNAME_REGEX}).
 *
 * @param leadingUnderscores how many underscores may stand before the first letter
 */
record SymfonyNames(int leadingUnderscores) {

  /** Returns where the name that begins at {@code from} ends; {@code from} if there is none. */
  int end(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '_' && at - from < leadingUnderscores) {
      at++;
    }
    if (at == text.length() || !isLetter(text.charAt(at))) {
      return from;
    }
    while (at < text.length() && isPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns whether a character can stand in a name after its first letter. */
  static boolean isPart(char c) {
    return isLetter(c) || c >= '0' && c <= '9' || c == '_';
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
