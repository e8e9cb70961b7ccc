package dev.dbcheck.env.app.node;

import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Language;
import dev.dbcheck.env.code.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A JavaScript or TypeScript file: its constants, its imports, and the names of its functions. */
final class ScriptFile {
  /** Signs with which a line goes on with the one before. */
  private static final List<String> CONTINUING = List.of("?", "??", "||", ".", "?.", "+", ":", "=");

  private final String shown;
  private final Code code;
  private final Map<String, Span> constants = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Set<String> environment = new HashSet<>();
  private final Map<String, String> imports = new HashMap<>();

  private ScriptFile(String shown, Code code) {
    this.shown = shown;
    this.code = code;
    for (int i = 0; i < code.size(); i++) {
      if (code.is(i, "const") && code.enclosing(i) < 0) {
        constant(i + 1);
      } else if (code.is(i, "import")) {
        imported(i);
      }
    }
    ambiguous.forEach(constants::remove);
  }

  static ScriptFile of(String shown, String text) {
    return new ScriptFile(shown, Code.of(Language.JAVASCRIPT, text));
  }

  private void constant(int at) {
    int equals = code.find(new Span(at, endOfStatement(at)), "=");
    if (!code.is(equals, "=")) {
      return;
    }
    if (code.is(at, "{") && code.are(equals + 1, "process", ".", "env")) {
      code.items(at).stream()
          .filter(item -> item.to() == item.from() + 1)
          .forEach(item -> environment.add(code.token(item.from()).text()));
    } else if (code.isName(at)) {
      Span value = new Span(equals + 1, endOfStatement(equals + 1));
      if (constants.put(code.token(at).text(), value) != null) {
        ambiguous.add(code.token(at).text());
      }
    }
  }

  /** {@code import a, { b as c } from "x"}: each name with the module's. */
  private void imported(int at) {
    int end = at + 1;
    while (end < code.size() && code.token(end).kind() != Token.Kind.TEXT && !code.is(end, ";")) {
      end++;
    }
    String module = code.token(end).text();
    for (int i = at + 1; i < end; i++) {
      if (code.isName(i) && !code.is(i, "from") && !code.is(i, "as") && !code.is(i, "type")) {
        imports.put(code.token(i).text(), module);
      }
    }
    if (end == at + 1) {
      imports.put("", module);
    }
  }

  /** Returns the index behind the statement in which a token stands. */
  int endOfStatement(int from) {
    return code.endOfStatement(from, CONTINUING);
  }

  String shown() {
    return shown;
  }

  Code code() {
    return code;
  }

  /** Returns what is assigned to a constant of the module. */
  Optional<Span> constant(String name) {
    return Optional.ofNullable(constants.get(name));
  }

  /** Returns whether a name was taken out of {@code process.env} under the variable's own name. */
  boolean isVariable(String name) {
    return environment.contains(name);
  }

  /** Returns the module from which a name is imported. */
  Optional<String> module(String name) {
    return Optional.ofNullable(imports.get(name));
  }

  /** Returns whether anything is imported from a module. */
  boolean imports(String module) {
    return imports.containsValue(module);
  }
}
