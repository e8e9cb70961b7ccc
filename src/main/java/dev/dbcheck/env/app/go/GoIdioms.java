package dev.dbcheck.env.app.go;

import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.ExpressionReader.Idioms;
import dev.dbcheck.env.app.ExpressionReader.Operator;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How Go programs ask for variables and put URLs together. */
final class GoIdioms implements Idioms {
  private static final Set<String> QUESTIONS = Set.of("Getenv", "LookupEnv");

  /** Returns whether a variable is asked for at a token. */
  static boolean asks(Code code, int at) {
    return code.are(at, "os", ".")
        && QUESTIONS.contains(code.token(at + 2).text())
        && code.is(at + 3, "(");
  }

  @Override
  public Optional<Operator> operator(String sign) {
    return sign.equals("+") ? Optional.of(Operator.JOIN) : Optional.empty();
  }

  @Override
  public Optional<Found> value(ExpressionReader reader, int at, int depth) {
    Code code = reader.code();
    if (asks(code, at)) {
      List<Span> arguments = code.items(at + 3);
      int end = code.after(at + 3);
      Optional<String> name =
          arguments.isEmpty() ? Optional.empty() : reader.text(arguments.getFirst(), depth + 1);
      return Optional.of(
          name.map(text ->
                  Found.of(
                      new UrlRecipe.FromVariable(
                          List.of(text), Optional.empty(), reader.origin(at)),
                      end))
              .orElseGet(() -> reader.unknown(at, end)));
    }
    return code.are(at, "fmt", ".", "Sprintf", "(")
        ? Optional.of(format(reader, at, depth))
        : Optional.empty();
  }

  /** {@code fmt.Sprintf} with nothing but {@code %s}, {@code %v} and {@code %d}. */
  private static Found format(ExpressionReader reader, int at, int depth) {
    Code code = reader.code();
    List<Span> arguments = code.items(at + 3);
    int end = code.after(at + 3);
    Optional<String> format =
        arguments.isEmpty() ? Optional.empty() : reader.text(arguments.getFirst(), depth + 1);
    if (format.isEmpty()) {
      return reader.unknown(at, end);
    }
    List<UrlRecipe> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int next = 1;
    for (int i = 0; i < format.get().length(); i++) {
      char sign = format.get().charAt(i);
      if (sign != '%') {
        text.append(sign);
        continue;
      }
      i++;
      char verb = i < format.get().length() ? format.get().charAt(i) : ' ';
      if (verb == '%') {
        text.append('%');
      } else if ("svd".indexOf(verb) >= 0 && next < arguments.size()) {
        pieces.add(new UrlRecipe.Fixed(text.toString(), reader.origin(at)));
        text.setLength(0);
        pieces.add(reader.read(arguments.get(next++), depth + 1).recipe());
      } else {
        return reader.unknown(at, end);
      }
    }
    pieces.add(new UrlRecipe.Fixed(text.toString(), reader.origin(at)));
    return Found.of(new UrlRecipe.Joined(pieces, reader.origin(at)), end);
  }

  @Override
  public Optional<Found> after(ExpressionReader reader, Found value, int depth) {
    return Optional.empty();
  }
}
