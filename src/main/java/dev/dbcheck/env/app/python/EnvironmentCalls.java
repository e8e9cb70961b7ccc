package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.List;
import java.util.Optional;

/** The ways in which Python asks for a variable: {@code os.environ} and the libraries' own. */
final class EnvironmentCalls {
  /** What they ask for where no variable is named. */
  private static final String DATABASE_URL = "DATABASE_URL";

  private final PythonFile file;
  private final Code code;

  /**
   * One way of asking.
   *
   * @param chain the chain that answers; empty for the process environment
   * @param defaultPosition the place of the default among the arguments
   * @param variable the variable that is asked for if none is named
   */
  private record Call(Optional<String> chain, int defaultPosition, Optional<String> variable) {
    static Call of(String chain, int defaultPosition) {
      return new Call(Optional.of(chain), defaultPosition, Optional.empty());
    }

    Call orDatabaseUrl() {
      return new Call(chain, defaultPosition, Optional.of(DATABASE_URL));
    }
  }

  EnvironmentCalls(PythonFile file) {
    this.file = file;
    this.code = file.code();
  }

  /** Returns whether a variable is asked for at a token. */
  boolean asks(int at) {
    if (!code.isName(at) || code.is(at - 1, ".")) {
      return false;
    }
    PythonFile.DottedName name = file.dottedName(at);
    return isEnvironment(name) && code.is(name.end(), "[") || call(name).isPresent();
  }

  /** Returns the value of the variable that is asked for at a token. */
  Optional<Found> read(ExpressionReader reader, int at, int depth) {
    PythonFile.DottedName name = file.dottedName(at);
    int end = code.after(name.end());
    if (isEnvironment(name) && code.is(name.end(), "[")) {
      return Optional.of(
          reader
              .text(new Span(name.end() + 1, end - 1), depth + 1)
              .map(variable -> Found.of(UrlRecipe.required(variable, reader.origin(at)), end))
              .orElseGet(() -> reader.unknown(at, end)));
    }
    return call(name).map(call -> call(reader, call, name, at, depth));
  }

  private boolean isEnvironment(PythonFile.DottedName name) {
    return file.qualified(name.text()).equals("os.environ");
  }

  private Optional<Call> call(PythonFile.DottedName name) {
    if (!code.is(name.end(), "(")) {
      return Optional.empty();
    }
    return switch (file.qualified(name.text())) {
      case "os.getenv", "os.environ.get" ->
          Optional.of(new Call(Optional.empty(), 1, Optional.empty()));
      case "decouple.config" -> Optional.of(Call.of("python-decouple", 1));
      case "dj_database_url.config" ->
          Optional.of(new Call(Optional.empty(), 1, Optional.of(DATABASE_URL)));
      case String other -> instance(name, other);
    };
  }

  /** The libraries' objects are called by whatever name the program gave them. */
  private Optional<Call> instance(PythonFile.DottedName name, String qualified) {
    int dot = name.text().indexOf('.');
    String head = dot < 0 ? name.text() : name.text().substring(0, dot);
    String method = dot < 0 ? "" : name.text().substring(dot + 1);
    return switch (library(head, qualified)) {
      case "decouple.Config", "decouple.AutoConfig" ->
          method.isEmpty() ? Optional.of(Call.of("python-decouple", 1)) : Optional.empty();
      case "starlette.config.Config" ->
          method.isEmpty() || method.equals("get")
              ? Optional.of(Call.of("starlette", 2))
              : Optional.empty();
      case "environ.Env", "environ.FileAwareEnv" -> djangoEnviron(method);
      case "environs.Env", "environs.FileAwareEnv" ->
          switch (method) {
            case "", "str", "url", "int", "dj_db_url" -> Optional.of(Call.of("environs", 1));
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private static Optional<Call> djangoEnviron(String method) {
    return switch (method) {
      case "", "get_value" -> Optional.of(Call.of("django-environ", 2));
      case "str", "url", "int" -> Optional.of(Call.of("django-environ", 1));
      case "db", "db_url" -> Optional.of(Call.of("django-environ", 1).orDatabaseUrl());
      default -> Optional.empty();
    };
  }

  /**
   * An {@code env} that comes from another file of the app is one of Django's settings' modules.
   */
  private String library(String name, String qualified) {
    if (name.equals("env") && file.isImported(name) && qualified.contains(".env")) {
      return "environ.Env";
    }
    return constructor(name)
        .map(bracket -> file.qualified(file.dottedName(bracket.from()).text()))
        .orElse("");
  }

  /** Returns the call from which a name of the module comes. */
  private Optional<Span> constructor(String name) {
    return file.assignments(name).stream()
        .map(PythonFile.Assignment::value)
        .filter(value -> !value.isEmpty() && code.isName(value.from()))
        .filter(value -> code.is(file.dottedName(value.from()).end(), "("))
        .findFirst();
  }

  private Found call(
      ExpressionReader reader, Call call, PythonFile.DottedName name, int at, int depth) {
    Arguments arguments = Arguments.of(code, name.end());
    int end = code.after(name.end());
    Optional<Span> named =
        name.last().equals("config") && call.variable().isPresent()
            ? arguments.get(0, "env")
            : arguments.get(0, parameter(arguments));
    Optional<String> variable =
        named.isPresent() ? named.flatMap(span -> reader.text(span, depth + 1)) : call.variable();
    boolean prefixed = call.chain().isPresent() && file.setsPrefix();
    if (variable.isEmpty() || arguments.isUnpacked() || prefixed) {
      return reader.unknown(at, end);
    }
    Optional<UrlRecipe> fallback =
        arguments
            .get(call.defaultPosition(), "default")
            .or(() -> scheme(name, variable.get()))
            .map(span -> reader.read(span, depth + 1).recipe());
    // The libraries raise an error for what is not set, os.getenv and dj_database_url do not.
    UrlRecipe recipe =
        call.chain().isPresent() && fallback.isEmpty()
            ? UrlRecipe.required(variable.get(), reader.origin(at))
            : new UrlRecipe.FromVariable(List.of(variable.get()), fallback, reader.origin(at));
    boolean number =
        name.last().equals("int")
            || arguments.get("cast").filter(cast -> code.is(cast.from(), "int")).isPresent();
    return new Found(number ? Numbers.only(recipe) : recipe, end, call.chain());
  }

  /** Libraries name their first parameter differently. */
  private static String parameter(Arguments arguments) {
    return List.of("key", "var", "name", "option").stream()
        .filter(name -> arguments.get(name).isPresent())
        .findFirst()
        .orElse("");
  }

  /** Returns the default in {@code environ.Env(DATABASE_URL=(str, "…"))}. */
  private Optional<Span> scheme(PythonFile.DottedName name, String variable) {
    int dot = name.text().indexOf('.');
    return constructor(dot < 0 ? name.text() : name.text().substring(0, dot))
        .map(value -> Arguments.of(code, file.dottedName(value.from()).end()))
        .flatMap(arguments -> arguments.get(variable))
        .filter(scheme -> code.is(scheme.from(), "("))
        .map(scheme -> code.items(scheme.from()))
        .filter(items -> items.size() == 2)
        .map(List::getLast);
  }
}
