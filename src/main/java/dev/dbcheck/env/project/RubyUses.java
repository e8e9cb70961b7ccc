package dev.dbcheck.env.project;

import dev.dbcheck.env.code.Arguments;
import dev.dbcheck.env.code.Call;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.StringTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds uses of Ruby's dotenv, whose parameters are those of 3.2.0. */
final class RubyUses {
  private final SourceUses file;

  private RubyUses(SourceUses file) {
    this.file = file;
  }

  static List<LoaderUse> read(SourceUses file) {
    RubyUses uses = new RubyUses(file);
    List<LoaderUse> found = new ArrayList<>();
    Code code = file.code();
    for (int i = 0; i < code.size(); i++) {
      boolean isRequire = code.is(i, "require");
      int name = code.is(i + 1, "(") ? i + 2 : i + 1;
      if (isRequire && StringTokens.at(code, name).filter("dotenv/load"::equals).isPresent()) {
        found.add(file.use("ruby-dotenv", code.token(i).line()).withoutCaller());
      }
      uses.bareCall(i).ifPresent(found::add);
    }
    file.calls().forEach(call -> uses.call(call).ifPresent(found::add));
    return found;
  }

  /** {@code Dotenv.load} without parentheses takes what stands behind it on the line. */
  private Optional<LoaderUse> bareCall(int at) {
    Code code = file.code();
    if (!code.are(at, "Dotenv", ".") || !code.isName(at + 2) || at > 0 && code.is(at - 1, "::")) {
      return Optional.empty();
    }
    int next = code.is(at + 3, "!") ? at + 4 : at + 3;
    if (code.is(next, "(")) {
      return Optional.empty();
    }
    LoaderUse use = file.use("ruby-dotenv", code.token(at).line()).withoutCaller();
    Optional<LoaderUse> named = named(use, code.token(at + 2).text());
    boolean hasArgument = !code.token(next).isFirst() && next < code.size();
    boolean isModifier = code.is(next, "if") || code.is(next, "unless") || code.is(next, ";");
    if (named.isEmpty() || !hasArgument || isModifier) {
      return named;
    }
    List<String> files = new ArrayList<>();
    int argument = next;
    while (StringTokens.at(code, argument).isPresent()) {
      files.add(StringTokens.at(code, argument).orElseThrow());
      int behind = code.after(argument);
      argument = code.is(behind, ",") ? behind + 1 : code.size();
    }
    return named.map(on -> files.isEmpty() ? on.unknown(LoaderUse.Unknown.FILES) : on.files(files));
  }

  private static Optional<LoaderUse> named(LoaderUse use, String method) {
    return switch (method) {
      case "load" -> Optional.of(use);
      case "overload", "overwrite" -> Optional.of(SourceUses.as(use, "ruby-dotenv-overwrite"));
      default -> Optional.empty();
    };
  }

  private Optional<LoaderUse> call(Call call) {
    if (!call.target().equals("Dotenv")) {
      return Optional.empty();
    }
    Optional<LoaderUse> named =
        named(file.use("ruby-dotenv", call.line()).withoutCaller(), call.method());
    Optional<Code.Span> overwrites = Arguments.of(file.code(), call).named("overwrite");
    return named
        .map(use -> file.files(use, call))
        .map(use ->
            file.flag(
                use,
                overwrites,
                "overwrite",
                (on, is) -> is ? SourceUses.as(on, "ruby-dotenv-overwrite") : on));
  }
}
