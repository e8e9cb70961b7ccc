package dev.dbcheck.target.client.go;

import java.util.Map;

/** Reads keywords and values as lib/pq 1.10.9 does, character by character and not in bytes. */
final class PqKeyValues {
  private static final int END = -1;

  private final int[] text;
  private int at;

  private PqKeyValues(int[] text) {
    this.text = text;
  }

  /** Adds the options in a text to those there are. */
  static void parse(String text, Map<String, String> options) throws GoError {
    PqKeyValues values = new PqKeyValues(text.codePoints().toArray());
    while (values.next(options)) {
      continue;
    }
  }

  private int next() {
    return at < text.length ? text[at++] : END;
  }

  private int skipSpaces() {
    int c = next();
    while (isSpace(c)) {
      c = next();
    }
    return c;
  }

  /** {@code unicode.IsSpace} of Go. */
  private static boolean isSpace(int c) {
    return c >= '\t' && c <= '\r'
        || c == ' '
        || c == 0x85
        || c == 0xA0
        || c > 0xFF && Character.isSpaceChar(c);
  }

  private boolean next(Map<String, String> options) throws GoError {
    int c = skipSpaces();
    if (c == END) {
      return false;
    }
    StringBuilder key = new StringBuilder();
    while (c != END && c != '=' && !isSpace(c)) {
      key.appendCodePoint(c);
      c = next();
    }
    if (isSpace(c)) {
      c = skipSpaces();
    }
    if (c != '=') {
      throw new GoError(
          "missing \"=\" after "
              + GoText.quote(GoText.bytes(key.toString()))
              + " in connection info string\"");
    }
    c = skipSpaces();
    options.put(key.toString(), c == END ? "" : c == '\'' ? quotedValue() : plainValue(c));
    return c != END;
  }

  private String plainValue(int first) throws GoError {
    StringBuilder value = new StringBuilder();
    for (int c = first; c != END && !isSpace(c); c = next()) {
      if (c == '\\') {
        c = next();
        if (c == END) {
          throw new GoError("missing character after backslash");
        }
      }
      value.appendCodePoint(c);
    }
    return value.toString();
  }

  private String quotedValue() throws GoError {
    StringBuilder value = new StringBuilder();
    for (int c = next(); c != '\''; c = next()) {
      int escaped = c == '\\' ? next() : c;
      if (escaped == END) {
        throw new GoError("unterminated quoted string literal in connection string");
      }
      value.appendCodePoint(escaped);
    }
    return value.toString();
  }
}
