package dev.dbcheck.env.app.node;

import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Token;
import java.util.HashMap;
import java.util.Map;

/** Reads the properties of an object, those included that are named like their value. */
final class ScriptObject {
  private ScriptObject() {}

  /** Returns the values by key, for the brace at an index. */
  static Map<String, Span> of(Code code, int brace) {
    Map<String, Span> values = new HashMap<>();
    for (Span item : code.items(brace)) {
      Token key = code.token(item.from());
      boolean plain = key.kind() == Token.Kind.NAME || key.kind() == Token.Kind.TEXT;
      if (plain && code.is(item.from() + 1, ":")) {
        values.put(key.text(), new Span(item.from() + 2, item.to()));
      } else if (plain && item.to() == item.from() + 1) {
        values.put(key.text(), item);
      }
    }
    return values;
  }
}
