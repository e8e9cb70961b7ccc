package dev.dbcheck.env.app.python;

import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Token;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the entries of a dictionary whose keys are plain strings. */
final class Dictionary {
  private Dictionary() {}

  /** Returns the values by key, for the brace or the {@code dict(} bracket at an index. */
  static Map<String, Span> of(Code code, int bracket) {
    Map<String, Span> entries = new LinkedHashMap<>();
    String separator = code.is(bracket, "{") ? ":" : "=";
    for (Span item : code.items(bracket)) {
      Token key = code.token(item.from());
      boolean plain = key.kind() == Token.Kind.TEXT || key.kind() == Token.Kind.NAME;
      if (plain && code.is(item.from() + 1, separator)) {
        entries.put(key.text(), new Span(item.from() + 2, item.to()));
      }
    }
    return entries;
  }
}
