package dev.dbcheck.target;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passwords behind a keyword outside a URL's query: libpq's {@code host=db password='…'} and the
 * {@code ;password=…} of SQL Server's URLs.
 */
final class KeywordPasswords {
  private static final Pattern KEYWORD =
      Pattern.compile(
          "(?<![&?A-Za-z0-9])((?:ssl)?password|passwd|pwd)\\s*=\\s*+", Pattern.CASE_INSENSITIVE);

  /** What can follow a value: another keyword, after white space or a semicolon. */
  private static final Pattern NEXT =
      Pattern.compile("(?:;\\s*+|(?<!\\s)\\s++)[A-Za-z_][A-Za-z_ ]{0,30}=");

  private static final Pattern AFTER_QUOTE =
      Pattern.compile("['\";]{0,3}+\\s*+\\z|" + NEXT.pattern());

  private KeywordPasswords() {}

  static void find(String text, SecretPlaces places) {
    Matcher keyword = KEYWORD.matcher(text);
    for (int from = 0; from <= text.length() && keyword.find(from); ) {
      int start = keyword.end();
      int end =
          start < text.length() && isQuote(text.charAt(start))
              ? endOfQuoted(text, start)
              : endOfPlain(text, start);
      places.add(start, end);
      places.addSpelling(unescaped(text.substring(start, end)));
      from = Math.max(end, start);
    }
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"' || c == '{';
  }

  /** A quotation mark that more of the value follows was not escaped, so it does not end it. */
  private static int endOfQuoted(String text, int start) {
    Matcher after = AFTER_QUOTE.matcher(text);
    char quote = text.charAt(start) == '{' ? '}' : text.charAt(start);
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == quote) {
        if (after.region(i + 1, text.length()).lookingAt()) {
          return i + 1;
        }
      }
    }
    return text.length();
  }

  private static int endOfPlain(String text, int start) {
    Matcher next = NEXT.matcher(text);
    return next.find(start) ? next.start() : text.length();
  }

  /** Takes the backslashes out with which libpq's form escapes. */
  private static String unescaped(String value) {
    StringBuilder unescaped = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      boolean escape = value.charAt(i) == '\\' && i + 1 < value.length();
      unescaped.append(value.charAt(escape ? ++i : i));
    }
    return unescaped.toString();
  }
}
