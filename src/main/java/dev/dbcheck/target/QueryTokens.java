package dev.dbcheck.target;

/** The {@code &}-separated tokens of a query, before anything is decoded. */
final class QueryTokens {
  private QueryTokens() {}

  /**
   * Returns where the last {@code @} stands that is not part of a known parameter's free text; such
   * an {@code @} more likely ends a password. -1 for nowhere.
   */
  static int lastStrayAt(String text, int queryStart) {
    int last = -1;
    boolean afterSecret = false;
    for (int start = queryStart; start < text.length(); ) {
      int end = end(text, start);
      String token = text.substring(start, end);
      String name = name(token);
      boolean continuesSecret = afterSecret && !KnownParameters.isKnown(name);
      if (!continuesSecret && !KnownParameters.isFreeText(name)) {
        int stray = token.lastIndexOf('@');
        last = stray >= 0 ? start + stray : last;
      }
      afterSecret = continuesSecret || KnownParameters.isSecret(name);
      start = end + 1;
    }
    return last;
  }

  /** Returns where the token that starts there ends. */
  static int end(String text, int start) {
    int end = text.indexOf('&', start);
    return end < 0 ? text.length() : end;
  }

  /** Returns the token's part before {@code =}; the whole token if there is none. */
  static String name(String token) {
    int equals = token.indexOf('=');
    return equals < 0 ? token : token.substring(0, equals);
  }
}
