package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.TextChange;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Token;
import java.util.List;
import java.util.Optional;

/** What the names of a module stand for: its constants and its one-line functions. */
final class ModuleNames implements NamesInScope {
  private final PythonFile file;
  private final Code code;

  ModuleNames(PythonFile file) {
    this.file = file;
    this.code = file.code();
  }

  @Override
  public Optional<Found> read(ExpressionReader reader, int at, int depth) {
    String name = code.token(at).text();
    if (code.is(at + 1, "(")) {
      return call(reader, name, depth).map(found -> found.endingAt(code.after(at + 1)));
    }
    if (code.is(at + 1, ".") && !code.is(at + 3, "(")) {
      return Optional.empty();
    }
    return constant(reader, name, depth).map(found -> found.endingAt(at + 1));
  }

  /** Returns what a name that is assigned stands for in the end. */
  Optional<Found> constant(ExpressionReader reader, String name, int depth) {
    List<PythonFile.Assignment> all =
        file.assignments(name).stream().filter(one -> !one.value().isEmpty()).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    PythonFile.Assignment first = all.getFirst();
    Found found = reader.read(first.value(), depth + 1);
    boolean certain = !first.statement().isConditional() && !first.adds();
    for (PythonFile.Assignment next : all.subList(1, all.size())) {
      Optional<TextChange> change = schemeChange(reader, next, depth);
      certain &= change.isPresent();
      if (change.isPresent()) {
        int line = next.value().from();
        found =
            found.changed(
                new UrlRecipe.Changed(found.recipe(), change.get(), reader.origin(line)),
                found.end());
      }
    }
    return Optional.of(certain ? found : ambiguous(reader, all.getLast(), found));
  }

  private static Found ambiguous(ExpressionReader reader, PythonFile.Assignment last, Found found) {
    UrlRecipe unknown =
        new UrlRecipe.Unknown(
            "it is assigned under conditions", reader.origin(last.value().from()));
    return found.changed(unknown, found.end());
  }

  /**
   * Reads what apps on Heroku do: {@code if URL.startswith("postgres://"): URL =
   * URL.replace("postgres://", "postgresql://", 1)}.
   */
  private Optional<TextChange> schemeChange(
      ExpressionReader reader, PythonFile.Assignment next, int depth) {
    int at = next.value().from();
    boolean replaces =
        !next.adds()
            && code.is(at, next.name())
            && code.are(at + 1, ".", "replace", "(")
            && code.after(at + 3) == next.value().to();
    if (!replaces) {
      return Optional.empty();
    }
    Arguments arguments = Arguments.of(code, at + 3);
    Optional<String> before = arguments.get(0, "").flatMap(one -> reader.text(one, depth + 1));
    Optional<String> after = arguments.get(1, "").flatMap(two -> reader.text(two, depth + 1));
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    if (next.statement().isConditional()) {
      return Optional.of(TextChange.replacePrefix(before.get(), after.get()))
          .filter(_ -> asksForPrefix(next, before.get()));
    }
    return Optional.of(
        arguments.get(2, "count").isPresent()
            ? TextChange.replaceFirst(before.get(), after.get())
            : TextChange.replaceAll(before.get(), after.get()));
  }

  /** The condition must be that the text is there and begins with what is replaced. */
  private boolean asksForPrefix(PythonFile.Assignment next, String before) {
    Span header = file.statements().get(next.statement().header()).span();
    int at = header.from() + 1;
    if (code.are(at, next.name(), "and")) {
      at += 2;
    }
    return code.is(header.from(), "if")
        && code.are(at, next.name(), ".", "startswith", "(")
        && code.token(at + 4).text().equals(before)
        && code.are(at + 5, ")", ":")
        && at + 7 == header.to();
  }

  /** Reads a function that is one {@code return} and nothing else. */
  private Optional<Found> call(ExpressionReader reader, String name, int depth) {
    return file.definition(name)
        .filter(definition -> code.is(definition.keyword(), "def"))
        .flatMap(definition -> returned(file, definition))
        .map(value -> reader.read(value, depth + 1));
  }

  /**
   * Returns what a function returns whose body is one {@code return}, besides what it says of
   * itself.
   */
  static Optional<Span> returned(PythonFile file, Statement definition) {
    Code code = file.code();
    List<Span> body =
        file.body(definition).stream()
            .map(Statement::span)
            .filter(span -> !isDocumentation(code, span))
            .toList();
    return body.size() == 1 && code.is(body.getFirst().from(), "return")
        ? Optional.of(new Span(body.getFirst().from() + 1, body.getFirst().to()))
        : Optional.empty();
  }

  private static boolean isDocumentation(Code code, Span span) {
    return span.to() == span.from() + 1 && code.token(span.from()).kind() == Token.Kind.TEXT;
  }
}
