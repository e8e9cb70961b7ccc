package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.ExpressionReader.Idioms;
import dev.dbcheck.env.app.ExpressionReader.Operator;
import dev.dbcheck.env.app.TextChange;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.Optional;
import java.util.Set;

/** How Python programs ask for variables and put URLs together. */
final class PythonIdioms implements Idioms {
  private static final Set<String> SAME_TEXT =
      Set.of("str", "PostgresDsn", "AnyUrl", "MultiHostUrl", "SecretStr", "make_url", "AnyHttpUrl");

  private static final Set<String> SAME_TEXT_METHODS =
      Set.of("get_secret_value", "unicode_string", "encoded_string", "render_as_string", "__str__");

  private final PythonFile file;
  private final EnvironmentCalls calls;
  private final UrlBuilders builders;
  private final NamesInScope names;

  PythonIdioms(PythonFile file, NamesInScope names) {
    this.file = file;
    this.calls = new EnvironmentCalls(file);
    this.builders = new UrlBuilders();
    this.names = names;
  }

  @Override
  public Optional<Operator> operator(String sign) {
    return switch (sign) {
      case "or" -> Optional.of(Operator.FIRST_NOT_EMPTY);
      case "+" -> Optional.of(Operator.JOIN);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Found> value(ExpressionReader reader, int at, int depth) {
    Code code = reader.code();
    if (!code.isName(at)) {
      return Optional.empty();
    }
    if (code.is(at, "None")) {
      return Optional.of(Found.of(UrlRecipe.nothing(reader.origin(at)), at + 1));
    }
    return calls
        .read(reader, at, depth)
        .or(() -> function(reader, at, depth))
        .or(() -> names.read(reader, at, depth));
  }

  /** Returns whether a variable is asked for at a token. */
  boolean asks(int at) {
    return calls.asks(at);
  }

  private Optional<Found> function(ExpressionReader reader, int at, int depth) {
    PythonFile.DottedName name = file.dottedName(at);
    Code code = reader.code();
    if (!code.is(name.end(), "(")) {
      return Optional.empty();
    }
    Arguments arguments = Arguments.of(code, name.end());
    int end = code.after(name.end());
    if (name.last().equals("build") || name.last().equals("create")) {
      return builders.read(reader, name, arguments, at, depth).map(found -> found.endingAt(end));
    }
    if (file.qualified(name.text()).equals("typing.cast")) {
      return arguments.get(1, "val").map(value -> reader.read(value, depth + 1).endingAt(end));
    }
    boolean parses = file.qualified(name.text()).equals("dj_database_url.parse");
    if (SAME_TEXT.contains(name.last()) || parses) {
      return arguments.get(0, "url").map(value -> reader.read(value, depth + 1).endingAt(end));
    }
    return encoding(reader, name.last(), arguments, depth)
        .flatMap(change ->
            arguments
                .get(0, "string")
                .map(value -> reader.read(value, depth + 1))
                .map(inner -> changed(reader, inner, change, at, end)));
  }

  /** {@code quote} leaves slashes, which a URL's password must not hold, unless told otherwise. */
  private static Optional<TextChange> encoding(
      ExpressionReader reader, String function, Arguments arguments, int depth) {
    boolean plus = function.equals("quote_plus");
    if (!plus && !function.equals("quote")) {
      return Optional.empty();
    }
    Optional<Span> safe = arguments.get(1, "safe");
    Optional<String> left =
        safe.isPresent() ? reader.text(safe.get(), depth + 1) : Optional.of(plus ? "" : "/");
    return left.map(kept -> TextChange.encode("~" + kept, plus));
  }

  private static Found changed(
      ExpressionReader reader, Found before, TextChange change, int at, int end) {
    return before.changed(new UrlRecipe.Changed(before.recipe(), change, reader.origin(at)), end);
  }

  @Override
  public Optional<Found> after(ExpressionReader reader, Found value, int depth) {
    Code code = reader.code();
    int dot = value.end();
    if (!code.is(dot, ".") || !code.isName(dot + 1)) {
      return Optional.empty();
    }
    String method = code.token(dot + 1).text();
    if (!code.is(dot + 2, "(")) {
      return Optional.of(reader.unknown(dot, dot + 2));
    }
    int end = code.after(dot + 2);
    if (SAME_TEXT_METHODS.contains(method)) {
      return Optional.of(value.endingAt(end));
    }
    return Optional.of(
        change(reader, method, Arguments.of(code, dot + 2), depth)
            .map(change -> changed(reader, value, change, dot, end))
            .orElseGet(() -> reader.unknown(dot, end)));
  }

  private static Optional<TextChange> change(
      ExpressionReader reader, String method, Arguments arguments, int depth) {
    Optional<Span> first = arguments.get(0, "old");
    Optional<Span> second = arguments.get(1, "new");
    if (method.equals("strip") && first.isEmpty()) {
      return Optional.of(TextChange.strip());
    }
    if (!method.equals("replace") || first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> before = reader.text(first.get(), depth + 1);
    Optional<String> after = reader.text(second.get(), depth + 1);
    Optional<Span> count = arguments.get(2, "count");
    Optional<String> times = count.flatMap(span -> reader.text(span, depth + 1));
    if (before.isEmpty()
        || after.isEmpty()
        || count.isPresent() && !times.equals(Optional.of("1"))) {
      return Optional.empty();
    }
    return Optional.of(
        count.isPresent()
            ? TextChange.replaceFirst(before.get(), after.get())
            : TextChange.replaceAll(before.get(), after.get()));
  }
}
