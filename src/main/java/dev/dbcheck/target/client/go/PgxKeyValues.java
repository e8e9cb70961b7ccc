package dev.dbcheck.target.client.go;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads keywords and values as pgconn of pgx 5.9.2 does. */
final class PgxKeyValues {
  private static final String SPACES = "\t\n\u000B\f\r ";

  private final String text;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private int at;

  private PgxKeyValues(String text) {
    this.text = text;
  }

  /** Returns the settings in a text. */
  static Map<String, String> parse(String text) throws GoError {
    PgxKeyValues values = new PgxKeyValues(text);
    while (values.at < text.length()) {
      values.next();
    }
    return values.settings;
  }

  private void next() throws GoError {
    int equals = text.indexOf('=', at);
    if (equals < 0) {
      throw new GoError("invalid keyword/value");
    }
    String key = GoText.trim(text.substring(at, equals), SPACES);
    at = equals + 1;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    String value =
        at == text.length() ? "" : text.charAt(at) == '\'' ? quotedValue() : plainValue();
    if (key.isEmpty()) {
      throw new GoError("invalid keyword/value");
    }
    if (!key.equals("user") || !value.isEmpty()) {
      settings.put(key.equals("dbname") ? "database" : key, value);
    }
  }

  private static boolean isSpace(char c) {
    return SPACES.indexOf(c) >= 0;
  }

  private String plainValue() throws GoError {
    int start = at;
    while (at < text.length() && !isSpace(text.charAt(at))) {
      at += text.charAt(at) == '\\' ? 2 : 1;
      if (at > text.length()) {
        throw new GoError("invalid backslash");
      }
    }
    return value(start);
  }

  private String quotedValue() throws GoError {
    int start = ++at;
    while (at < text.length() && text.charAt(at) != '\'') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at > text.length()) {
      int length = text.length() - start;
      throw new GoError(
          "panic: runtime error: slice bounds out of range [:%d] with length %d"
              .formatted(length + 1, length));
    }
    if (at == text.length()) {
      throw new GoError("unterminated quoted string in connection info string");
    }
    return value(start);
  }

  private String value(int start) {
    String value = text.substring(start, at);
    at++;
    return value.replace("\\\\", "\\").replace("\\'", "'");
  }
}
