package dev.dbcheck.env.app.node;

import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names under which a place in nested objects, calls and constants is found. */
final class ObjectPath {
  private static final Set<String> MODES = Set.of("development", "production", "test", "staging");

  private static final Set<String> KEYWORDS =
      Set.of("if", "while", "for", "switch", "catch", "return", "function", "assert");

  /** Deeper names are no label. */
  private static final int MOST_NAMES = 8;

  private final List<String> names = new ArrayList<>();

  ObjectPath(Code code, int at) {
    int inner = at;
    for (int i = 0; i < MOST_NAMES && inner >= 0; i++) {
      name(code, inner).ifPresent(name -> names.addFirst(name));
      inner = code.enclosing(inner);
    }
  }

  /** A key before a colon, a constant before an equals sign, a function before a bracket. */
  private static Optional<String> name(Code code, int at) {
    int name =
        code.is(at + 1, ":") && code.is(code.enclosing(at), "{")
            ? at
            : code.is(at - 1, ":") || code.is(at - 1, "=") || code.is(at, "(") ? at - 2 : -1;
    int called = code.is(at, "(") ? at - 1 : name;
    Token token = code.token(called);
    boolean plain = token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.TEXT;
    return plain && !KEYWORDS.contains(token.text()) ? Optional.of(token.text()) : Optional.empty();
  }

  /** Returns the names, outermost first. */
  List<String> names() {
    return names;
  }

  /** Returns the names joined by dots, without the mode and without what wraps the whole. */
  String label() {
    List<String> shown =
        names.stream()
            .filter(name -> !MODES.contains(name) && !name.equals("defineConfig"))
            .filter(name -> !name.equals("exports") && !name.equals("config"))
            .toList();
    return String.join(".", shown);
  }

  /** Returns the mode that is one of the names, as in {@code knexfile}. */
  Optional<String> mode() {
    return names.stream().filter(MODES::contains).findFirst();
  }
}
