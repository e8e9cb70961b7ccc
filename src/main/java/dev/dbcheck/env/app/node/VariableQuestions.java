package dev.dbcheck.env.app.node;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The ways in which scripts ask for a variable. */
final class VariableQuestions {
  private static final String NESTJS = "nestjs";
  private static final Set<String> GETTERS = Set.of("get", "getOrThrow");

  private final ScriptFile file;
  private final Code code;

  VariableQuestions(ScriptFile file) {
    this.file = file;
    this.code = file.code();
  }

  /** Returns whether a variable is asked for at a token. */
  boolean asks(int at) {
    return code.isName(at)
        && !code.is(at - 1, ".")
        && (endOfEnvironment(at) > at
            || isPrisma(at)
            || getter(at) > at
            || file.isVariable(code.token(at).text()));
  }

  /** Returns the value of the variable that is asked for at a token. */
  Optional<Found> read(ExpressionReader reader, int at, int depth) {
    int environment = endOfEnvironment(at);
    if (environment > at) {
      return Optional.of(member(reader, at, environment, depth));
    }
    if (isPrisma(at)) {
      Found found = named(reader, at, code.items(at + 1), code.after(at + 1), depth);
      return Optional.of(required(found, reader.origin(at)));
    }
    int getter = getter(at);
    if (getter > at) {
      Found found = named(reader, at, code.items(getter), code.after(getter), depth);
      Found checked =
          code.is(getter - 1, "getOrThrow") || code.is(getter - 4, "getOrThrow")
              ? required(found, reader.origin(at))
              : found;
      return Optional.of(new Found(checked.recipe(), found.end(), Optional.of(NESTJS)));
    }
    return file.isVariable(code.token(at).text()) && !code.is(at + 1, ".")
        ? Optional.of(variable(reader, at, code.token(at).text(), Optional.empty(), at + 1))
        : Optional.empty();
  }

  /** {@code process.env}, {@code Bun.env}, {@code import.meta.env}; {@code at} if it is none. */
  private int endOfEnvironment(int at) {
    if (code.are(at, "process", ".", "env") || code.are(at, "Bun", ".", "env")) {
      return at + 3;
    }
    if (code.are(at, "Deno", ".", "env", ".", "get", "(")) {
      return at + 5;
    }
    if (code.are(at, "globalThis", ".", "process", ".", "env")
        || code.are(at, "import", ".", "meta", ".", "env")) {
      return at + 5;
    }
    return at;
  }

  private Found member(ExpressionReader reader, int at, int end, int depth) {
    if ((code.is(end, ".") || code.is(end, "?.")) && code.isName(end + 1)) {
      return variable(reader, at, code.token(end + 1).text(), Optional.empty(), end + 2);
    }
    if (code.is(end, "[") || code.is(end, "(")) {
      return named(reader, at, code.items(end), code.after(end), depth);
    }
    return reader.unknown(at, end);
  }

  /** Prisma's own {@code env("X")} of its configuration file. */
  private boolean isPrisma(int at) {
    return code.are(at, "env", "(")
        && file.module("env").filter(module -> module.startsWith("prisma/config")).isPresent();
  }

  /** {@code configService.get<string>("X")}; the index of the bracket, or {@code at}. */
  private int getter(int at) {
    int end = at;
    boolean config = false;
    while (code.isName(end) && code.is(end + 1, ".") && code.isName(end + 2)) {
      config |= code.token(end).text().toLowerCase(Locale.ROOT).contains("config");
      end += 2;
    }
    if (!config || !GETTERS.contains(code.token(end).text())) {
      return at;
    }
    int bracket = code.is(end + 1, "<") && code.is(end + 3, ">") ? end + 4 : end + 1;
    List<Span> arguments = code.is(bracket, "(") ? code.items(bracket) : List.of();
    boolean variable =
        !arguments.isEmpty() && isUpperCase(code.token(arguments.getFirst().from()).text());
    return variable ? bracket : at;
  }

  /** Keys in lower case are those of the app's own configuration, which only it knows. */
  private static boolean isUpperCase(String key) {
    return !key.isEmpty() && key.equals(key.toUpperCase(Locale.ROOT));
  }

  private static Found required(Found found, Origin origin) {
    return found.changed(new UrlRecipe.Required(found.recipe(), origin), found.end());
  }

  private static Found named(
      ExpressionReader reader, int at, List<Span> arguments, int end, int depth) {
    Optional<String> name =
        arguments.isEmpty() ? Optional.empty() : reader.text(arguments.getFirst(), depth + 1);
    Optional<UrlRecipe> fallback =
        arguments.size() > 1
            ? Optional.of(reader.read(arguments.get(1), depth + 1).recipe())
            : Optional.empty();
    return name.map(text -> variable(reader, at, text, fallback, end))
        .orElseGet(() -> reader.unknown(at, end));
  }

  private static Found variable(
      ExpressionReader reader, int at, String name, Optional<UrlRecipe> fallback, int end) {
    return Found.of(new UrlRecipe.FromVariable(List.of(name), fallback, reader.origin(at)), end);
  }
}
