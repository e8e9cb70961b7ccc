package dev.dbcheck.env.app.rust;

import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.ExpressionReader.Idioms;
import dev.dbcheck.env.app.ExpressionReader.Operator;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How Rust programs ask for variables. */
final class RustIdioms implements Idioms {
  private static final Set<String> MODULES = Set.of("env", "dotenvy", "dotenv");
  private static final Set<String> SAME_TEXT =
      Set.of(
          "expect",
          "unwrap",
          "to_string",
          "into",
          "to_owned",
          "as_str",
          "clone",
          "context",
          "with_context",
          "map_err",
          "ok",
          "as_deref",
          "unwrap_or_default");

  /** Returns whether a variable is asked for at a token. */
  static boolean asks(Code code, int at) {
    return MODULES.contains(code.token(at).text())
        && code.are(at + 1, "::", "var", "(")
        && code.token(at).kind() == Token.Kind.NAME;
  }

  @Override
  public Optional<Operator> operator(String sign) {
    return Optional.empty();
  }

  @Override
  public Optional<Found> value(ExpressionReader reader, int start, int depth) {
    Code code = reader.code();
    int at = code.are(start, "std", "::") ? start + 2 : start;
    if (code.are(at, "String", "::", "from", "(")) {
      Span argument = new Span(at + 4, code.partner(at + 3));
      return Optional.of(reader.read(argument, depth + 1).endingAt(code.after(at + 3)));
    }
    if (!asks(code, at)) {
      return Optional.empty();
    }
    List<Span> arguments = code.items(at + 3);
    int end = code.after(at + 3);
    Optional<String> name =
        arguments.isEmpty() ? Optional.empty() : reader.text(arguments.getFirst(), depth + 1);
    return Optional.of(
        name.map(text ->
                Found.of(
                    new UrlRecipe.FromVariable(List.of(text), Optional.empty(), reader.origin(at)),
                    end))
            .orElseGet(() -> reader.unknown(at, end)));
  }

  @Override
  public Optional<Found> after(ExpressionReader reader, Found value, int depth) {
    Code code = reader.code();
    int at = value.end();
    if (code.is(at, "?")) {
      return Optional.of(value.endingAt(at + 1));
    }
    if (!code.is(at, ".") || !code.is(at + 2, "(")) {
      return Optional.empty();
    }
    int end = code.after(at + 2);
    String method = code.token(at + 1).text();
    if (SAME_TEXT.contains(method)) {
      return Optional.of(value.endingAt(end));
    }
    int from = at + 3;
    if (method.equals("unwrap_or_else")) {
      // The closure's parameter list: || or |_|.
      from = code.is(from, "||") ? from + 1 : from + 3;
    }
    if (!method.equals("unwrap_or_else") && !method.equals("unwrap_or")) {
      return Optional.of(reader.unknown(at, end));
    }
    UrlRecipe fallback = reader.read(new Span(from, code.partner(at + 2)), depth + 1).recipe();
    return Optional.of(
        value.changed(
            new UrlRecipe.FirstOf(List.of(value.recipe(), fallback), true, value.recipe().origin()),
            end));
  }
}
