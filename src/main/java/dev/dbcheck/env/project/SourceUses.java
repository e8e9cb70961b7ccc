package dev.dbcheck.env.project;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.app.AppSetting.Use;
import dev.dbcheck.env.code.Arguments;
import dev.dbcheck.env.code.Call;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Evaluation;
import dev.dbcheck.env.code.Literal;
import dev.dbcheck.env.code.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Finds the places in a source file that use loaders, whatever its language. */
final class SourceUses {
  /** What a source must hold to be read token by token. */
  private static final List<String> MARKS =
      List.of("env", "Env", "decouple", "BaseSettings", "SettingsConfigDict");

  /** Files that only migration tools run. */
  private static final Set<String> MIGRATION_FILES =
      Set.of("drizzle.config", "prisma.config", "knexfile");

  private static final int LONGEST_CHAIN = 20;

  private final SourceFile file;
  private final Path folder;
  private final Code code;
  private final Evaluation evaluation;

  private SourceUses(SourceFile file, Path folder, Environment environment) {
    this.file = file;
    this.folder = folder;
    this.code = file.code();
    this.evaluation = new Evaluation(code, file.path(), folder, environment);
  }

  /** Returns whether a source file may ask for variables or use a loader. */
  static boolean mayUse(SourceFile file) {
    return MARKS.stream().anyMatch(file.text()::contains);
  }

  /** Returns the uses of loaders in a source file. */
  static List<LoaderUse> read(SourceFile file, Path folder, Environment environment) {
    if (!mayUse(file)) {
      return List.of();
    }
    SourceUses uses = new SourceUses(file, folder, environment);
    return switch (file.language()) {
      case PYTHON -> PythonUses.read(uses);
      case JAVASCRIPT -> JavaScriptUses.read(uses);
      case RUBY -> RubyUses.read(uses);
      case PHP -> PhpUses.read(uses);
      case GO -> GoUses.read(uses);
      case RUST -> RustUses.read(uses);
      case JAVA, KOTLIN -> JavaUses.read(uses);
    };
  }

  Code code() {
    return code;
  }

  List<Call> calls() {
    return Call.in(code);
  }

  /** Returns a use on a line; in the file of a migration tool it is a migration's. */
  LoaderUse use(String chain, int line) {
    String name = file.path().getFileName().toString();
    int dot = name.lastIndexOf('.');
    boolean isAlembic =
        name.equals("env.py") && Files.exists(file.path().resolveSibling("script.py.mako"));
    boolean migrates = isAlembic || MIGRATION_FILES.contains(name.substring(0, Math.max(0, dot)));
    return LoaderUse.of(chain, Origin.line(file.shown(), line))
        .caller(file.path().toAbsolutePath().normalize().getParent())
        .readBy(migrates ? Use.MIGRATION : Use.APP);
  }

  Literal value(Code.Span range) {
    return evaluation.read(range);
  }

  /** Returns the text of an argument; nothing if there is none or it is not known. */
  Optional<String> text(Optional<Code.Span> range) {
    return range
        .map(this::value)
        .flatMap(value ->
            value instanceof Literal.Text(String text) ? Optional.of(text) : Optional.empty());
  }

  /** Returns a use with the files that an argument names, or with what is not known of it. */
  LoaderUse files(LoaderUse use, Optional<Code.Span> range) {
    return range
        .map(argument ->
            value(argument)
                .texts()
                .map(use::files)
                .orElseGet(() -> use.unknown(LoaderUse.Unknown.FILES)))
        .orElse(use);
  }

  /** Returns whether a path leads to a file directly in the folder where the app is started. */
  boolean isInFolder(String path, String name) {
    return folder.resolve(path).normalize().equals(folder.resolve(name).normalize());
  }

  /** Returns a use with the files that all of a call's arguments name. */
  LoaderUse files(LoaderUse use, Call call) {
    Arguments arguments = Arguments.of(code, call);
    List<String> names = new ArrayList<>();
    for (Code.Span argument : arguments.positional()) {
      Optional<List<String>> texts = value(argument).texts();
      if (texts.isEmpty()) {
        return use.unknown(LoaderUse.Unknown.FILES);
      }
      names.addAll(texts.get());
    }
    return arguments.isComplete() ? use.files(names) : use.unknown(LoaderUse.Unknown.FILES);
  }

  /** Returns the argument of a call's name further left in a chain of calls: {@code a("x").b()}. */
  Optional<Code.Span> argumentInChain(Call call, String method) {
    Optional<Call> at = Optional.of(call);
    for (int i = 0; at.isPresent() && !at.get().method().equals(method); i++) {
      at = i < LONGEST_CHAIN ? at.get().on() : Optional.empty();
    }
    return at.flatMap(found -> Arguments.of(code, found).at(0));
  }

  /** Applies what a flag says; a flag that is absent is false. */
  LoaderUse flag(
      LoaderUse use,
      Optional<Code.Span> range,
      String name,
      BiFunction<LoaderUse, Boolean, LoaderUse> apply) {
    if (range.isEmpty()) {
      return apply.apply(use, false);
    }
    return value(range.get())
        .truth()
        .map(on -> apply.apply(use, on))
        .orElseGet(() -> use.unknown(LoaderUse.Unknown.ARGUMENTS));
  }

  /** Returns a copy of a use that is of another chain. */
  static LoaderUse as(LoaderUse use, String chain) {
    return new LoaderUse(
        chain, use.origin(), use.files(), use.caller(), use.mode(), use.readBy(), use.unknown());
  }

  /** Returns whether the source has a word with a module's name behind it. */
  boolean imports(String word, String module) {
    for (int i = 0; i + 1 < code.size(); i++) {
      if (code.is(i, word) && code.is(i + 1, module)) {
        return true;
      }
    }
    return false;
  }
}
