package dev.dbcheck.env.dialect.node;

import static dev.dbcheck.env.dialect.node.EcmaScript.isLineTerminator;

import java.util.HashMap;
import java.util.Map;

/** Takes quotation marks off a value as dotenv's {@code /^(['"`])([\s\S]*)\1$/mg} does. */
final class Unquoting {

  /** Which characters are quotation marks. */
  @FunctionalInterface
  interface Quotes {
    boolean include(char character);
  }

  private Unquoting() {}

  /**
   * Returns the value without the quotation mark at the start of a line and the last one of its
   * kind at the end of a line; almost every value has one line, but an unquoted one may hold a
   * Unicode line separator.
   */
  static String everyLine(String value, Quotes quotes) {
    Map<Character, Integer> last = new HashMap<>();
    for (int i = 0; i < value.length(); i++) {
      boolean ends = i + 1 == value.length() || isLineTerminator(value.charAt(i + 1));
      if (ends && quotes.include(value.charAt(i))) {
        last.put(value.charAt(i), i);
      }
    }
    if (last.isEmpty()) {
      return value;
    }
    StringBuilder bare = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      boolean starts = i == 0 || isLineTerminator(value.charAt(i - 1));
      int close = starts ? last.getOrDefault(value.charAt(i), -1) : -1;
      if (close > i) {
        bare.append(value, i + 1, close);
        i = close;
      } else {
        bare.append(value.charAt(i));
      }
    }
    return bare.toString();
  }
}
