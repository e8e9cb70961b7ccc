package dev.dbcheck.target.client.dotnet;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a connection string as ADO.NET does: keywords and values with semicolons between, values in
 * quotes where they need them (DbConnectionStringBuilder's documentation and .NET's sources).
 *
 * <p>An equals sign in a keyword and a quote in a quoted value are doubled; of a keyword the last
 * value counts, and an empty one takes the keyword away.
 */
final class AdoKeyValues {
  private final String text;
  private final Map<String, String> values = new LinkedHashMap<>();
  private int at;
  private int start;

  private AdoKeyValues(String text) {
    this.text = text;
  }

  /**
   * Returns the values by their keywords in lower case.
   *
   * @throws IllegalArgumentException with .NET's words where it is no connection string
   */
  static Map<String, String> parse(String text) {
    AdoKeyValues parser = new AdoKeyValues(text);
    while (parser.skipToKeyword()) {
      parser.pair();
    }
    return parser.values;
  }

  private IllegalArgumentException fault() {
    return new IllegalArgumentException(
        "Format of the initialization string does not conform to specification starting at index "
            + start
            + ".");
  }

  private char current() {
    return text.charAt(at);
  }

  private boolean skipToKeyword() {
    start = at;
    while (at < text.length() && (current() == ';' || isSpace(current()))) {
      at++;
    }
    if (at < text.length() && current() == '\0') {
      checkEnd();
    } else if (at < text.length() && Character.isISOControl(current())) {
      throw fault();
    }
    start = at;
    return at < text.length();
  }

  /** After a NUL nothing but more of them may follow. */
  private void checkEnd() {
    for (; at < text.length(); at++) {
      if (current() != '\0' && !isSpace(current())) {
        throw fault();
      }
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private void pair() {
    String keyword = keyword();
    while (at < text.length() && isSpace(current())) {
      at++;
    }
    String value = "";
    if (at < text.length() && (current() == '\'' || current() == '"')) {
      value = quotedValue();
    } else if (at < text.length() && current() != ';' && current() != '\0') {
      value = plainValue();
    }
    values.remove(keyword);
    if (!value.isEmpty()) {
      values.put(keyword, value);
    }
  }

  private String keyword() {
    StringBuilder keyword = new StringBuilder();
    for (; at < text.length(); at++) {
      boolean equals = current() == '=';
      boolean doubled = equals && at + 1 < text.length() && text.charAt(at + 1) == '=';
      if (equals && !doubled) {
        at++;
        String name = keyword.toString().stripTrailing().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
          throw fault();
        }
        return name;
      }
      if (Character.isISOControl(current()) && !isSpace(current())) {
        throw fault();
      }
      at += doubled ? 1 : 0;
      keyword.append(current());
    }
    throw fault();
  }

  private String plainValue() {
    if (Character.isISOControl(current())) {
      throw fault();
    }
    int from = at;
    while (at < text.length()
        && current() != ';'
        && (isSpace(current()) || !Character.isISOControl(current()))) {
      at++;
    }
    String value = text.substring(from, at).strip();
    if (value.endsWith("'") || value.endsWith("\"")) {
      throw fault();
    }
    return value;
  }

  private String quotedValue() {
    char quote = current();
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length() && current() != '\0'; at++) {
      if (current() == quote) {
        at++;
        if (at == text.length() || current() != quote) {
          return ended(value.toString());
        }
      }
      value.append(current());
    }
    throw fault();
  }

  private String ended(String value) {
    while (at < text.length() && isSpace(current())) {
      at++;
    }
    if (at < text.length() && current() == '\0') {
      checkEnd();
    } else if (at < text.length() && current() != ';') {
      throw fault();
    }
    return value;
  }
}
