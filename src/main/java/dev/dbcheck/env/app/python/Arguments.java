package dev.dbcheck.env.app.python;

import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a call, by position and by name. */
final class Arguments {
  private final List<Span> positional = new ArrayList<>();
  private final Map<String, Span> named = new HashMap<>();
  private final boolean unpacked;

  private Arguments(Code code, int bracket) {
    boolean stars = false;
    for (Span item : code.items(bracket)) {
      if (code.isName(item.from()) && code.is(item.from() + 1, "=")) {
        named.put(code.token(item.from()).text(), new Span(item.from() + 2, item.to()));
      } else {
        stars |= code.is(item.from(), "*") || code.is(item.from(), "**");
        positional.add(item);
      }
    }
    this.unpacked = stars;
  }

  static Arguments of(Code code, int bracket) {
    return new Arguments(code, bracket);
  }

  /** Returns an argument by position, from 0, or by its name. */
  Optional<Span> get(int position, String name) {
    return position >= 0 && position < positional.size()
        ? Optional.of(positional.get(position))
        : Optional.ofNullable(named.get(name));
  }

  /** Returns an argument that has a name. */
  Optional<Span> get(String name) {
    return get(-1, name);
  }

  /** Returns the arguments that have names. */
  Map<String, Span> named() {
    return named;
  }

  /** Returns whether some arguments come out of a list or a dictionary. */
  boolean isUnpacked() {
    return unpacked;
  }
}
