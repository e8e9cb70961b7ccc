package dev.dbcheck.env.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a call, or the members of an object or a table. */
public final class Arguments {
  private final List<Code.Span> positional;
  private final Map<String, Code.Span> named;
  private final boolean complete;

  private Arguments(List<Code.Span> positional, Map<String, Code.Span> named, boolean complete) {
    this.positional = positional;
    this.named = named;
    this.complete = complete;
  }

  /**
   * Reads what a bracket holds. Keyword arguments ({@code name=value}, {@code name: value}) and the
   * members of objects are named, everything else is positional.
   */
  public static Arguments in(Code code, int bracket) {
    List<Code.Span> positional = new ArrayList<>();
    Map<String, Code.Span> named = new LinkedHashMap<>();
    boolean complete = true;
    for (Code.Span item : code.items(bracket)) {
      int at = item.from();
      boolean spreads = code.is(at, "...") || code.is(at, "*") || code.is(at, "**");
      String name = name(code, at);
      boolean hasValue = code.is(at + 1, "=") || code.is(at + 1, ":") || code.is(at + 1, "=>");
      if (!name.isEmpty() && hasValue) {
        named.put(name, new Code.Span(at + 2, item.to()));
      } else if (!name.isEmpty() && code.is(bracket, "{")) {
        named.put(name, item);
      } else if (!spreads) {
        positional.add(item);
      }
      complete &= !spreads;
    }
    return new Arguments(positional, named, complete);
  }

  private static String name(Code code, int at) {
    Token token = code.token(at);
    boolean canBeName = token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.TEXT;
    return canBeName ? token.text() : "";
  }

  /** Returns a call's arguments. */
  public static Arguments of(Code code, Call call) {
    return in(code, call.open());
  }

  /** Returns the members of a call's first argument if it is an object; none if there is none. */
  public static Arguments options(Code code, Call call) {
    Arguments arguments = of(code, call);
    return arguments
        .at(0)
        .map(first ->
            code.is(first.from(), "{")
                ? in(code, first.from())
                : new Arguments(List.of(), Map.of(), false))
        .orElse(arguments);
  }

  /** Returns a positional argument; the first has index 0. */
  public Optional<Code.Span> at(int index) {
    return index < positional.size() ? Optional.of(positional.get(index)) : Optional.empty();
  }

  /** Returns the positional arguments. */
  public List<Code.Span> positional() {
    return List.copyOf(positional);
  }

  /** Returns a named argument. */
  public Optional<Code.Span> named(String name) {
    return Optional.ofNullable(named.get(name));
  }

  /** Returns whether all of them are written out: none is spread, and options are an object. */
  public boolean isComplete() {
    return complete;
  }
}
