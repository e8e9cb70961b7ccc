package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.PythonQuotes;
import java.util.List;
import java.util.stream.Collectors;

/** Texts as Python shows and compares them (CPython 3.14). */
final class PythonText {
  /** How much of a text {@code int()} quotes in its error. */
  private static final int QUOTED_BY_INT = 200;

  private PythonText() {}

  /** Returns {@code repr} of a tuple of two or more texts, where null is Python's None. */
  static String reprOfTuple(List<String> texts) {
    return texts.stream()
        .map(text -> text == null ? "None" : PythonQuotes.quote(text))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Returns the words of the exception with which {@code int()} refuses a text. */
  static PythonError noInteger(String text) {
    String quoted = PythonQuotes.quote(text.substring(0, Math.min(text.length(), QUOTED_BY_INT)));
    return PythonError.value(
        "invalid literal for int() with base 10: "
            + quoted.substring(0, Math.min(quoted.length(), QUOTED_BY_INT)));
  }

  /** Returns {@code text[1:]}, which leaves out a character, not half of one. */
  static String withoutFirst(String text) {
    return text.isEmpty() ? text : text.substring(text.offsetByCodePoints(0, 1));
  }
}
