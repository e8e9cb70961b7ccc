package dev.dbcheck.target.client.python;

import java.util.List;
import java.util.stream.Collectors;

/** Texts as Python shows and compares them (CPython 3.14). */
final class PythonText {
  /** How much of a text {@code int()} quotes in its error. */
  private static final int QUOTED_BY_INT = 200;

  private PythonText() {}

  /** Returns {@code repr(text)}. */
  static String repr(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder shown = new StringBuilder(text.length() + 2).append(quote);
    text.codePoints().forEach(c -> append(shown, c, quote));
    return shown.append(quote).toString();
  }

  private static void append(StringBuilder shown, int c, char quote) {
    if (c == quote || c == '\\') {
      shown.append('\\').append((char) c);
    } else if (c == '\n') {
      shown.append("\\n");
    } else if (c == '\r') {
      shown.append("\\r");
    } else if (c == '\t') {
      shown.append("\\t");
    } else if (isPrintable(c)) {
      shown.appendCodePoint(c);
    } else {
      shown.append(String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
    }
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  /** Returns {@code repr} of a tuple of two or more texts, where null is Python's None. */
  static String reprOfTuple(List<String> texts) {
    return texts.stream()
        .map(text -> text == null ? "None" : repr(text))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Returns the words of the exception with which {@code int()} refuses a text. */
  static PythonError noInteger(String text) {
    String quoted = repr(text.substring(0, Math.min(text.length(), QUOTED_BY_INT)));
    return PythonError.value(
        "invalid literal for int() with base 10: "
            + quoted.substring(0, Math.min(quoted.length(), QUOTED_BY_INT)));
  }

  /** Returns {@code text[1:]}, which leaves out a character, not half of one. */
  static String withoutFirst(String text) {
    return text.isEmpty() ? text : text.substring(text.offsetByCodePoints(0, 1));
  }
}
