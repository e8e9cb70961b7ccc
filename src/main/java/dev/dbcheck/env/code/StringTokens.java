package dev.dbcheck.env.code;

import java.util.Optional;
import java.util.function.Function;

/** Reads strings whether or not their language lets them hold expressions. */
public final class StringTokens {
  private StringTokens() {}

  /** Returns the string that begins at a token; nothing if there is none or it holds a name. */
  public static Optional<String> at(Code code, int at) {
    return at(code, at, _ -> Optional.empty());
  }

  /**
   * Returns the string that begins at a token; nothing if there is none, or it holds an expression
   * that is no known name.
   */
  public static Optional<String> at(Code code, int at, Function<String, Optional<String>> names) {
    Token token = code.token(at);
    if (token.kind() == Token.Kind.TEXT) {
      return Optional.of(token.text());
    }
    if (token.kind() != Token.Kind.TEMPLATE || !Call.isClosed(code, at)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (int i = at + 1; i < code.partner(at); i = code.after(i)) {
      boolean isHole = code.token(i).kind() == Token.Kind.HOLE;
      boolean isName = isHole && code.partner(i) == i + 2;
      Optional<String> piece =
          isName
              ? names.apply(code.token(i + 1).text())
              : isHole ? Optional.empty() : Optional.of(code.token(i).text());
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      text.append(piece.get());
    }
    return Optional.of(text.toString());
  }
}
