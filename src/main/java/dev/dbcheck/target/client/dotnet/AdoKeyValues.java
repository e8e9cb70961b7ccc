package dev.dbcheck.target.client.dotnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a connection string as ADO.NET does: keywords and values with semicolons between, values in
 * quotes where they need them.
 *
 * <p>Read at dotnet/runtime 1601226c, src/libraries/Common/src/System/Data/Common/
 * DbConnectionOptions.Common.cs: an equals sign in a keyword and a quote in a quoted value are
 * doubled, and a value that is not there differs from one in quotes that is empty.
 */
final class AdoKeyValues {
  private final String text;
  private final List<Pair> pairs = new ArrayList<>();
  private int at;
  private int start;

  /**
   * One of the pairs.
   *
   * @param keyword in lower case
   * @param value what it is set to, or nothing where the keyword is to be taken away
   */
  record Pair(String keyword, Optional<String> value) {
    Pair {
      Objects.requireNonNull(keyword, "keyword is null");
      Objects.requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
      return keyword;
    }
  }

  private AdoKeyValues(String text) {
    this.text = text;
  }

  /**
   * Returns the pairs in their order, repeated ones too.
   *
   * @throws IllegalArgumentException with .NET's words where it is no connection string
   */
  static List<Pair> parse(String text) {
    AdoKeyValues parser = new AdoKeyValues(text);
    while (parser.skipToKeyword()) {
      parser.pair();
    }
    return parser.pairs;
  }

  private IllegalArgumentException fault() {
    return fault(start);
  }

  private static IllegalArgumentException fault(int start) {
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
        throw fault(at);
      }
    }
  }

  private static boolean isSpace(char c) {
    return c >= '\t' && c <= '\r' || c == 0x85 || Character.isSpaceChar(c);
  }

  /** Neither keywords nor values begin with a space here. */
  private static String trimmed(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  private void pair() {
    String keyword = keyword();
    while (at < text.length() && isSpace(current())) {
      at++;
    }
    Optional<String> value = Optional.empty();
    if (at < text.length() && (current() == '\'' || current() == '"')) {
      value = Optional.of(quotedValue());
    } else if (at < text.length() && current() != ';' && current() != '\0') {
      value = Optional.of(plainValue());
    }
    pairs.add(new Pair(keyword, value));
    if (at < text.length() && current() == ';') {
      at++;
    }
  }

  private String keyword() {
    StringBuilder keyword = new StringBuilder();
    for (; at < text.length(); at++) {
      boolean equals = current() == '=';
      boolean doubled = equals && at + 1 < text.length() && text.charAt(at + 1) == '=';
      if (equals && !doubled) {
        at++;
        String name = trimmed(keyword.toString()).toLowerCase(Locale.ROOT);
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
    String value = trimmed(text.substring(from, at));
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
