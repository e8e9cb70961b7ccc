package dev.dbcheck.env.project;

import dev.dbcheck.env.code.Call;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Token;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which modules a source imports, and under which names. */
final class JavaScriptImports {
  private static final int LONGEST_CLAUSE = 400;

  private final Code code;
  private final Map<String, Integer> modules = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();

  private JavaScriptImports(Code code) {
    this.code = code;
  }

  static JavaScriptImports of(Code code) {
    JavaScriptImports imports = new JavaScriptImports(code);
    for (int i = 0; i < code.size(); i++) {
      if (code.is(i, "import") || code.is(i, "export")) {
        imports.declaration(i);
      } else if (code.is(i, "require")) {
        imports.required(i);
      }
    }
    return imports;
  }

  /** Returns the modules with the lines on which they are first imported. */
  Map<String, Integer> modules() {
    return modules;
  }

  /**
   * Returns what is called: {@code dotenv#config} for {@code config()} of {@code import {config}
   * from "dotenv"}, for {@code env.config()} of {@code import env from "dotenv"} and for {@code
   * require("dotenv").config()}.
   */
  String called(Call call) {
    if (call.on().isPresent()) {
      return moduleOf(call.on().get()).map(module -> module + "#" + call.method()).orElse("");
    }
    if (call.target().isEmpty()) {
      return names.getOrDefault(call.method(), "#" + call.method());
    }
    String imported = names.getOrDefault(call.target(), "#" + call.target());
    boolean isWhole = imported.endsWith("#default") || imported.endsWith("#*");
    return isWhole
        ? imported.substring(0, imported.lastIndexOf('#') + 1) + call.method()
        : imported + "." + call.method();
  }

  private Optional<String> moduleOf(Call call) {
    boolean isImport = call.method().equals("require") || call.method().equals("import");
    Token argument = code.token(call.open() + 1);
    return isImport && argument.kind() == Token.Kind.TEXT
        ? Optional.of(argument.text())
        : Optional.empty();
  }

  private void add(String module, int at) {
    modules.putIfAbsent(module, code.token(at).line());
  }

  private void declaration(int at) {
    Token next = code.token(at + 1);
    if (next.kind() == Token.Kind.TEXT) {
      add(next.text(), at);
      return;
    }
    if (code.is(at + 1, "(")) {
      required(at);
      return;
    }
    int end = at + 1;
    while (end < at + LONGEST_CLAUSE && end < code.size() && !code.is(end, "from")) {
      boolean goesOn =
          code.token(end).kind() == Token.Kind.NAME
              || code.is(end, "{")
              || code.is(end, "}")
              || code.is(end, ",")
              || code.is(end, "*");
      if (!goesOn) {
        return;
      }
      end++;
    }
    Token module = code.token(end + 1);
    if (module.kind() == Token.Kind.TEXT) {
      add(module.text(), at);
      clause(at + 1, end, module.text());
    }
  }

  /** {@code env}, {@code * as env}, {@code {config as load}}, and two of them with a comma. */
  private void clause(int from, int end, String module) {
    boolean inBraces = false;
    for (int i = from; i < end; i++) {
      Token token = code.token(i);
      inBraces = code.is(i, "{") || inBraces && !code.is(i, "}");
      boolean renames = code.is(i + 1, "as") || code.is(i + 1, ":");
      if (code.is(i, "*") || token.kind() == Token.Kind.NAME && renames) {
        names.put(code.token(i + 2).text(), module + "#" + token.text());
        i += 2;
      } else if (token.kind() == Token.Kind.NAME) {
        names.put(token.text(), module + "#" + (inBraces ? token.text() : "default"));
      }
    }
  }

  /** {@code const env = require("dotenv")} and {@code const {config: load} = require("dotenv")}. */
  private void required(int at) {
    Token module = code.token(at + 2);
    if (!code.is(at + 1, "(") || module.kind() != Token.Kind.TEXT) {
      return;
    }
    add(module.text(), at);
    boolean isWhole = !code.is(at + 4, ".");
    int name = code.is(at - 1, "await") ? at - 3 : at - 2;
    if (!isWhole || !code.is(name + 1, "=")) {
      return;
    }
    if (code.is(name, "}") && code.partner(name) < name) {
      clause(code.partner(name), name, module.text());
    } else if (code.token(name).kind() == Token.Kind.NAME) {
      names.put(code.token(name).text(), module.text() + "#default");
    }
  }
}
