package dev.dbcheck.env.app.php;

import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.ExpressionReader.Idioms;
import dev.dbcheck.env.app.ExpressionReader.Operator;
import dev.dbcheck.env.app.TextChange;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How PHP asks for variables: Laravel's {@code env()}, {@code getenv()}, {@code $_ENV}. */
final class PhpIdioms implements Idioms {
  private static final Set<String> QUESTIONS = Set.of("env", "getenv");
  private static final Set<String> ARRAYS = Set.of("$_ENV", "$_SERVER");
  private static final Set<String> SAME_TEXT = Set.of("strval", "intval");

  @Override
  public Optional<Operator> operator(String sign) {
    return switch (sign) {
      case "??" -> Optional.of(Operator.FIRST_SET);
      case "?:" -> Optional.of(Operator.FIRST_NOT_EMPTY);
      case "." -> Optional.of(Operator.JOIN);
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
    if (!code.isName(at)) {
      return Optional.empty();
    }
    String name = code.token(at).text();
    if (name.toLowerCase(Locale.ROOT).equals("null")) {
      return Optional.of(Found.of(UrlRecipe.nothing(reader.origin(at)), at + 1));
    }
    if (ARRAYS.contains(name) && code.is(at + 1, "[")) {
      return Optional.of(
          variable(reader, at, code.items(at + 1), Optional.empty(), code.after(at + 1), depth));
    }
    String function = name.startsWith("\\") ? name.substring(1) : name;
    return code.is(at + 1, "(") ? call(reader, function, at, depth) : Optional.empty();
  }

  private static Optional<Found> call(ExpressionReader reader, String function, int at, int depth) {
    Code code = reader.code();
    List<Span> arguments = code.items(at + 1);
    int end = code.after(at + 1);
    if (QUESTIONS.contains(function)) {
      Optional<UrlRecipe> fallback =
          function.equals("env") && arguments.size() > 1
              ? Optional.of(reader.read(arguments.get(1), depth + 1).recipe())
              : Optional.empty();
      return Optional.of(variable(reader, at, arguments, fallback, end, depth));
    }
    if (SAME_TEXT.contains(function) && !arguments.isEmpty()) {
      return Optional.of(reader.read(arguments.getFirst(), depth + 1).endingAt(end));
    }
    Optional<TextChange> change =
        switch (function) {
          case "rawurlencode" -> Optional.of(TextChange.encode("~", false));
          case "urlencode" -> Optional.of(TextChange.encode("", true));
          default -> Optional.empty();
        };
    return change
        .filter(_ -> !arguments.isEmpty())
        .map(encoding -> {
          Found inner = reader.read(arguments.getFirst(), depth + 1);
          return inner.changed(
              new UrlRecipe.Changed(inner.recipe(), encoding, reader.origin(at)), end);
        });
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
    return Optional.empty();
  }
}
