package dev.dbcheck.env.app.python;

import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code import} and {@code from … import} statements. */
final class Imports {
  private Imports() {}

  /** Returns the names that a statement makes, and what they stand for. */
  static Map<String, String> of(Code code, Span statement) {
    Map<String, String> imports = new HashMap<>();
    int at = statement.from() + 1;
    String module = "";
    if (code.is(statement.from(), "from")) {
      StringBuilder name = new StringBuilder();
      while (at < statement.to() && !code.is(at, "import")) {
        name.append(code.token(at++).text());
      }
      module = name + ".";
      at++;
    }
    while (at < statement.to()) {
      at = code.isName(at) ? name(code, at, module, imports) : at + 1;
    }
    return imports;
  }

  private static int name(Code code, int at, String module, Map<String, String> imports) {
    StringBuilder name = new StringBuilder(code.token(at).text());
    int end = at + 1;
    while (code.is(end, ".") && code.isName(end + 1)) {
      name.append('.').append(code.token(end + 1).text());
      end += 2;
    }
    if (code.is(end, "as") && code.isName(end + 1)) {
      imports.put(code.token(end + 1).text(), module + name);
      return end + 2;
    }
    String head = code.token(at).text();
    imports.put(head, module.isEmpty() ? head : module + name);
    return end;
  }
}
