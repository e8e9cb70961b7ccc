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

/** What the names of a module stand for: its constants, its plain functions and their names. */
final class ModuleNames implements NamesInScope {
  private final PythonFile file;
  private final Code code;

  ModuleNames(PythonFile file) {
    this.file = file;
    this.code = file.code();
  }

  @Override
  public Optional<Found> read(ExpressionReader reader, int at, int depth) {
    return local(reader, at, depth).or(() -> global(reader, at, depth));
  }

  /** Returns what a name of the function stands for in which it is used; nothing for others. */
  Optional<Found> local(ExpressionReader reader, int at, int depth) {
    Statement place = file.statementAt(at);
    boolean plain = !code.is(at + 1, "(") && (!code.is(at + 1, ".") || code.is(at + 3, "("));
    if (place.isModuleLevel() || !plain) {
      return Optional.empty();
    }
    Statement function = file.statements().get(place.owner());
    String name = code.token(at).text();
    if (isParameter(function, name)) {
      return Optional.of(reader.unknown(at, at + 1));
    }
    List<PythonFile.Assignment> all =
        file.body(function).stream()
            .flatMap(statement -> file.assignment(statement).stream())
            .filter(assigned -> assigned.name().equals(name) && !assigned.value().isEmpty())
            .limit(2)
            .toList();
    return all.size() == 1 && !all.getFirst().statement().isConditional()
        ? Optional.of(reader.read(all.getFirst().value(), depth + 1).endingAt(at + 1))
        : all.isEmpty() ? Optional.empty() : Optional.of(reader.unknown(at, at + 1));
  }

  private boolean isParameter(Statement function, String name) {
    return code.is(function.keyword(), "def")
        && code.items(function.keyword() + 2).stream()
            .anyMatch(parameter -> code.is(parameter.from(), name));
  }

  private Optional<Found> global(ExpressionReader reader, int at, int depth) {
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

  /** Reads a function that only assigns names and returns a value. */
  private Optional<Found> call(ExpressionReader reader, String name, int depth) {
    return file.definition(name)
        .filter(definition -> code.is(definition.keyword(), "def"))
        .flatMap(definition -> returned(file, definition))
        .map(value -> reader.read(value, depth + 1));
  }

  /**
   * Returns what a function returns that does nothing but assign names, if anything, and return a
   * value at its end.
   */
  static Optional<Span> returned(PythonFile file, Statement definition) {
    Code code = file.code();
    List<Statement> body =
        file.body(definition).stream()
            .filter(statement -> !isDocumentation(code, statement.span()))
            .toList();
    if (body.isEmpty() || !code.is(body.getLast().span().from(), "return")) {
      return Optional.empty();
    }
    boolean plain =
        body.stream()
            .limit(body.size() - 1L)
            .allMatch(
                statement -> !statement.isConditional() && file.assignment(statement).isPresent());
    Span last = body.getLast().span();
    return plain && !body.getLast().isConditional()
        ? Optional.of(new Span(last.from() + 1, last.to()))
        : Optional.empty();
  }

  private static boolean isDocumentation(Code code, Span span) {
    return span.to() == span.from() + 1 && code.token(span.from()).kind() == Token.Kind.TEXT;
  }
}
