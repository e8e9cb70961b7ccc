package dev.dbcheck.target.client.libpq;

/**
 * How libpq takes a text of keys and values apart: {@code host=h password='it\'s'}.
 *
 * <p>Blanks may stand around the equals sign, and a backslash takes the next character as it is,
 * within quotes and without (libpq's documentation, "Keyword/Value Connection Strings").
 */
final class LibpqKeyValues {
  private final String text;
  private final LibpqOptions options = new LibpqOptions();
  private int at;

  private LibpqKeyValues(String text) {
    this.text = text;
  }

  /** Returns what a text says. */
  static LibpqOptions read(String text) {
    LibpqKeyValues values = new LibpqKeyValues(text);
    values.skipBlanks();
    while (values.at < text.length() && !values.options.failed()) {
      values.one();
      values.skipBlanks();
    }
    return values.options;
  }

  private void one() {
    int start = at;
    while (at < text.length() && text.charAt(at) != '=' && !isBlank(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at);
    skipBlanks();
    if (at == text.length() || text.charAt(at) != '=') {
      options.fail("missing \"=\" after \"" + name + "\" in connection info string");
      return;
    }
    at++;
    skipBlanks();
    boolean quoted = at < text.length() && text.charAt(at) == '\'';
    String value = quoted ? quoted() : bare();
    if (!options.failed()) {
      options.storeValue(name, value);
    }
  }

  private String bare() {
    StringBuilder value = new StringBuilder();
    while (at < text.length() && !isBlank(text.charAt(at))) {
      append(value);
    }
    return value.toString();
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '\'') {
      append(value);
    }
    if (at == text.length()) {
      options.fail("unterminated quoted string in connection info string");
    }
    at++;
    return value.toString();
  }

  /** Appends the next character; or the one after it, if it is a backslash. */
  private void append(StringBuilder value) {
    if (text.charAt(at) == '\\') {
      at++;
    }
    if (at < text.length()) {
      value.append(text.charAt(at));
      at++;
    }
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  /** Returns whether C's {@code isspace} takes a character for white space. */
  static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
