package dev.dbcheck.target.client;

import java.util.HexFormat;

/** Shows a text as Python's {@code repr()} does, which is how recordings show what they hold. */
public final class PythonQuotes {
  private static final HexFormat HEX = HexFormat.of();

  private PythonQuotes() {}

  /** Returns the text in quotes, with what cannot be printed escaped. */
  public static String quote(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder quoted = new StringBuilder(text.length() + 2).append(quote);
    text.codePoints().forEach(c -> append(quoted, c, quote));
    return quoted.append(quote).toString();
  }

  private static void append(StringBuilder quoted, int c, char quote) {
    if (c == quote || c == '\\') {
      quoted.append('\\').append((char) c);
    } else if (c == '\n') {
      quoted.append("\\n");
    } else if (c == '\r') {
      quoted.append("\\r");
    } else if (c == '\t') {
      quoted.append("\\t");
    } else if (Printing.isPrintable(c)) {
      quoted.appendCodePoint(c);
    } else if (c < 0x100) {
      quoted.append("\\x" + HEX.toHexDigits((byte) c));
    } else {
      quoted.append(c < 0x10000 ? "\\u" + HEX.toHexDigits(c, 4) : "\\U" + HEX.toHexDigits(c, 8));
    }
  }
}
