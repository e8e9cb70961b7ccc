package dev.dbcheck.env.app.node;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.EnvFiles;
import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.KnownSettings;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls with which scripts load env files themselves. */
final class DotenvCalls {
  private static final String CHAIN = "dotenv";

  private final ScriptFile file;
  private final Code code;
  private final ExpressionReader reader;

  private DotenvCalls(ScriptFile file) {
    this.file = file;
    this.code = file.code();
    this.reader =
        new ExpressionReader(file.shown(), code, new ScriptIdioms(file, KnownSettings.none()));
  }

  static List<EnvFiles> of(ScriptFile file) {
    DotenvCalls calls = new DotenvCalls(file);
    List<EnvFiles> found = new ArrayList<>();
    for (int i = 0; i < calls.code.size(); i++) {
      calls.call(i).ifPresent(found::add);
    }
    return found;
  }

  private Optional<EnvFiles> call(int at) {
    boolean module =
        code.token(at).kind() == Token.Kind.TEXT && code.token(at).text().equals("dotenv/config");
    boolean loads = code.is(at - 1, "import") || code.is(at - 1, "(");
    if (module && loads) {
      return Optional.of(files(at, List.of()));
    }
    return isConfig(at) ? path(at) : Optional.empty();
  }

  /** {@code dotenv.config(}, {@code require("dotenv").config(}, an imported {@code config(}. */
  private boolean isConfig(int at) {
    if (!code.is(at, "config") || !code.is(at + 1, "(")) {
      return false;
    }
    boolean required = code.is(at - 1, ".") && code.is(at - 2, ")") && requires(at - 2);
    boolean imported = !code.is(at - 1, ".") && isDotenv("config");
    boolean method = code.is(at - 1, ".") && isDotenv(code.token(at - 2).text());
    return required || imported || method;
  }

  private boolean requires(int closing) {
    int opening = code.partner(closing);
    return code.is(opening - 1, "require") && code.token(opening + 1).text().equals(CHAIN);
  }

  private boolean isDotenv(String name) {
    boolean required =
        file.constant(name)
            .filter(span -> code.is(span.from(), "require"))
            .filter(span -> code.token(span.from() + 2).text().equals(CHAIN))
            .isPresent();
    return required || file.module(name).filter(CHAIN::equals).isPresent();
  }

  private Optional<EnvFiles> path(int at) {
    List<Span> arguments = code.items(at + 1);
    if (arguments.isEmpty()) {
      return Optional.of(files(at, List.of()));
    }
    Span path = ScriptObject.of(code, arguments.getFirst().from()).get("path");
    if (path == null) {
      return Optional.of(files(at, List.of()));
    }
    List<Span> items = code.is(path.from(), "[") ? code.items(path.from()) : List.of(path);
    List<String> names = items.stream().flatMap(item -> reader.text(item, 0).stream()).toList();
    return names.size() == items.size() ? Optional.of(files(at, names)) : Optional.empty();
  }

  private EnvFiles files(int at, List<String> names) {
    return new EnvFiles(CHAIN, "dotenv", names, Origin.line(file.shown(), code.token(at).line()));
  }
}
