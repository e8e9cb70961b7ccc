package dev.dbcheck.env.app.node;

import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.ExpressionReader.Idioms;
import dev.dbcheck.env.app.ExpressionReader.Operator;
import dev.dbcheck.env.app.KnownSettings;
import dev.dbcheck.env.app.TextChange;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How JavaScript and TypeScript ask for variables and put URLs together. */
final class ScriptIdioms implements Idioms {
  private static final Set<String> SAME_TEXT = Set.of("String", "parseInt", "Number");
  private static final Set<String> NOTHING = Set.of("undefined", "null");

  /** What {@code encodeURIComponent} leaves besides letters, digits, hyphen, dot and underscore. */
  private static final String NOT_ENCODED = "!~*'()";

  private final ScriptFile file;
  private final Code code;
  private final KnownSettings known;
  private final VariableQuestions questions;

  ScriptIdioms(ScriptFile file, KnownSettings known) {
    this.file = file;
    this.code = file.code();
    this.known = known;
    this.questions = new VariableQuestions(file);
  }

  /** Returns whether a variable is asked for at a token. */
  boolean asks(int at) {
    return questions.asks(at);
  }

  @Override
  public Optional<Operator> operator(String sign) {
    return switch (sign) {
      case "??" -> Optional.of(Operator.FIRST_SET);
      case "||" -> Optional.of(Operator.FIRST_NOT_EMPTY);
      case "+" -> Optional.of(Operator.JOIN);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Found> value(ExpressionReader reader, int at, int depth) {
    if (code.is(at, "+")) {
      return Optional.of(reader.expression(at + 1, depth + 1));
    }
    if (!code.isName(at)) {
      return Optional.empty();
    }
    if (NOTHING.contains(code.token(at).text())) {
      return Optional.of(Found.of(UrlRecipe.nothing(reader.origin(at)), at + 1));
    }
    return questions
        .read(reader, at, depth)
        .or(() -> function(reader, at, depth))
        .or(() -> named(reader, at, depth))
        .or(() -> imported(reader, at));
  }

  private Optional<Found> function(ExpressionReader reader, int at, int depth) {
    List<Span> arguments = code.is(at + 1, "(") ? code.items(at + 1) : List.of();
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    int end = code.after(at + 1);
    if (SAME_TEXT.contains(code.token(at).text())) {
      return Optional.of(reader.read(arguments.getFirst(), depth + 1).endingAt(end));
    }
    if (code.is(at, "encodeURIComponent")) {
      Found inner = reader.read(arguments.getFirst(), depth + 1);
      return Optional.of(changed(reader, inner, TextChange.encode(NOT_ENCODED, false), at, end));
    }
    return Optional.empty();
  }

  private Optional<Found> named(ExpressionReader reader, int at, int depth) {
    if (code.is(at + 1, ".") && !code.is(at + 3, "(") || code.is(at + 1, "(")) {
      return Optional.empty();
    }
    return file.constant(code.token(at).text())
        .map(value -> reader.read(value, depth + 1).endingAt(at + 1));
  }

  /** {@code env.DATABASE_URL}, where {@code env} is a module of the app that was read too. */
  private Optional<Found> imported(ExpressionReader reader, int at) {
    int end = at + 1;
    while ((code.is(end, ".") || code.is(end, "?.")) && code.isName(end + 1)) {
      end += 2;
    }
    if (code.is(end, "(")) {
      return Optional.empty();
    }
    int behind = end;
    return known
        .named(code.token(end - 1).text())
        .filter(_ -> file.module(code.token(at).text()).isPresent())
        .map(setting -> new Found(setting.recipe(), behind, setting.chain()));
  }

  @Override
  public Optional<Found> after(ExpressionReader reader, Found value, int depth) {
    int at = value.end();
    if (code.is(at, "!")) {
      return Optional.of(value.endingAt(at + 1));
    }
    if ((code.is(at, "as") || code.is(at, "satisfies")) && code.isName(at + 1)) {
      return Optional.of(value.endingAt(at + 2));
    }
    boolean method =
        (code.is(at, ".") || code.is(at, "?.")) && code.isName(at + 1) && code.is(at + 2, "(");
    if (!method) {
      return Optional.empty();
    }
    int end = code.after(at + 2);
    String name = code.token(at + 1).text();
    if (name.equals("toString")) {
      return Optional.of(value.endingAt(end));
    }
    return Optional.of(
        change(reader, name, code.items(at + 2), depth)
            .map(change -> changed(reader, value, change, at, end))
            .orElseGet(() -> reader.unknown(at, end)));
  }

  private static Optional<TextChange> change(
      ExpressionReader reader, String method, List<Span> arguments, int depth) {
    if (method.equals("trim")) {
      return Optional.of(TextChange.strip());
    }
    if (arguments.size() != 2 || !method.startsWith("replace")) {
      return Optional.empty();
    }
    Optional<String> before = reader.text(arguments.getFirst(), depth + 1);
    Optional<String> after =
        reader.text(arguments.getLast(), depth + 1).filter(text -> text.indexOf('$') < 0);
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    return switch (method) {
      case "replace" -> Optional.of(TextChange.replaceFirst(before.get(), after.get()));
      case "replaceAll" -> Optional.of(TextChange.replaceAll(before.get(), after.get()));
      default -> Optional.empty();
    };
  }

  private static Found changed(
      ExpressionReader reader, Found before, TextChange change, int at, int end) {
    return before.changed(new UrlRecipe.Changed(before.recipe(), change, reader.origin(at)), end);
  }
}
