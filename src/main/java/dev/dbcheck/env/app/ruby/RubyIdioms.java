package dev.dbcheck.env.app.ruby;

import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.ExpressionReader.Idioms;
import dev.dbcheck.env.app.ExpressionReader.Operator;
import dev.dbcheck.env.app.TextChange;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.List;
import java.util.Optional;

/** How Ruby asks {@code ENV} for variables. */
final class RubyIdioms implements Idioms {

  /** An empty text is as true as any other in Ruby. */
  @Override
  public Optional<Operator> operator(String sign) {
    return switch (sign) {
      case "||", "or" -> Optional.of(Operator.FIRST_SET);
      case "+" -> Optional.of(Operator.JOIN);
      default -> Optional.empty();
    };
  }

  @Override
  public boolean writesNothingAsEmpty() {
    return true;
  }

  @Override
  public Optional<Found> value(ExpressionReader reader, int at, int depth) {
    Code code = reader.code();
    if (code.is(at, "nil")) {
      return Optional.of(Found.of(UrlRecipe.nothing(reader.origin(at)), at + 1));
    }
    if (code.are(at, "ENV", "[")) {
      return Optional.of(
          variable(reader, at, code.items(at + 1), Optional.empty(), code.after(at + 1), depth));
    }
    return code.are(at, "ENV", ".", "fetch", "(")
        ? Optional.of(fetch(reader, at, depth))
        : Optional.empty();
  }

  /** The default is the second argument, or what a block gives. */
  private static Found fetch(ExpressionReader reader, int at, int depth) {
    Code code = reader.code();
    List<Span> arguments = code.items(at + 3);
    int end = code.after(at + 3);
    if (code.is(end, "{")) {
      Span block = new Span(end + 1, code.partner(end));
      UrlRecipe fallback = reader.read(block, depth + 1).recipe();
      return variable(reader, at, arguments, Optional.of(fallback), code.after(end), depth);
    }
    if (arguments.size() > 1) {
      UrlRecipe fallback = reader.read(arguments.get(1), depth + 1).recipe();
      return variable(reader, at, arguments, Optional.of(fallback), end, depth);
    }
    Found found = variable(reader, at, arguments, Optional.empty(), end, depth);
    return found.changed(new UrlRecipe.Required(found.recipe(), reader.origin(at)), end);
  }

  private static Found variable(
      ExpressionReader reader,
      int at,
      List<Span> arguments,
      Optional<UrlRecipe> fallback,
      int end,
      int depth) {
    Optional<String> name =
        arguments.isEmpty() ? Optional.empty() : reader.text(arguments.getFirst(), depth + 1);
    return name.map(text ->
            Found.of(new UrlRecipe.FromVariable(List.of(text), fallback, reader.origin(at)), end))
        .orElseGet(() -> reader.unknown(at, end));
  }

  @Override
  public Optional<Found> after(ExpressionReader reader, Found value, int depth) {
    Code code = reader.code();
    int at = value.end();
    if (!code.is(at, ".") && !code.is(at, "&.") || !code.isName(at + 1)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (code.token(at + 1).text()) {
          case "to_s", "to_i" -> value.endingAt(at + 2);
          case "strip" ->
              value.changed(
                  new UrlRecipe.Changed(value.recipe(), TextChange.strip(), reader.origin(at)),
                  at + 2);
          case "presence" ->
              value.changed(
                  new UrlRecipe.FirstOf(
                      List.of(value.recipe(), UrlRecipe.nothing(reader.origin(at))),
                      false,
                      reader.origin(at)),
                  at + 2);
          default -> reader.unknown(at, code.after(at + 2));
        });
  }
}
