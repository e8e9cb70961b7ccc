package dev.dbcheck.env.project;

import dev.dbcheck.env.code.Arguments;
import dev.dbcheck.env.code.Call;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds uses of Python's loaders. The parameters are those of python-dotenv 1.0.1,
 * pydantic-settings 2.8.1, django-environ 0.12.0, environs 15.1.0 and python-decouple 3.6.
 */
final class PythonUses {
  private static final String PYDANTIC = "pydantic-settings";
  private static final String BASE = "BaseSettings";

  private final SourceUses file;

  private PythonUses(SourceUses file) {
    this.file = file;
  }

  static List<LoaderUse> read(SourceUses file) {
    PythonUses uses = new PythonUses(file);
    List<LoaderUse> found = new ArrayList<>();
    file.calls().forEach(call -> uses.call(call).ifPresent(found::add));
    found.addAll(uses.envFileMembers());
    if (found.stream().noneMatch(use -> use.chain().equals(PYDANTIC))) {
      uses.baseSettings().ifPresent(found::add);
    }
    return found;
  }

  private Optional<LoaderUse> call(Call call) {
    return switch (call.method()) {
      case "load_dotenv" -> Optional.of(loadDotenv(call));
      case "dotenv_values" ->
          Optional.of(file.use("python-dotenv", call.line()).unknown(LoaderUse.Unknown.VALUES));
      case "read_env" -> Optional.of(readEnv(call));
      case "SettingsConfigDict" -> Optional.of(settings(call));
      case "run" -> uvicorn(call);
      case "RepositoryEnv" ->
          Optional.of(
              file.files(
                  file.use("python-decouple", call.line()), Arguments.of(file.code(), call).at(0)));
      default -> Optional.empty();
    };
  }

  private LoaderUse loadDotenv(Call call) {
    Arguments arguments = Arguments.of(file.code(), call);
    LoaderUse use = file.use("python-dotenv", call.line());
    if (!arguments.isComplete() || arguments.named("stream").isPresent()) {
      return use.unknown(LoaderUse.Unknown.ARGUMENTS);
    }
    Optional<Code.Span> path = arguments.named("dotenv_path").or(() -> arguments.at(0));
    Optional<LoaderUse> found = path.flatMap(range -> findDotenv(use, range));
    LoaderUse withFiles = found.orElseGet(() -> file.files(use, path));
    Optional<Code.Span> interpolates = arguments.named("interpolate").or(() -> arguments.at(4));
    LoaderUse read =
        interpolates
            .filter(range -> !file.value(range).truth().orElse(false))
            .map(_ -> withFiles.unknown(LoaderUse.Unknown.OPTIONS))
            .orElse(withFiles);
    return file.flag(
        read,
        arguments.named("override").or(() -> arguments.at(3)),
        "override",
        (on, overrides) -> overrides ? SourceUses.as(on, "python-dotenv-override") : on);
  }

  /** {@code find_dotenv()} searches as {@code load_dotenv()} does without it. */
  private Optional<LoaderUse> findDotenv(LoaderUse use, Code.Span range) {
    Code code = file.code();
    boolean isCall =
        code.is(range.from(), "find_dotenv") && code.partner(range.from() + 1) == range.to() - 1;
    if (!isCall) {
      return Optional.empty();
    }
    Arguments arguments = Arguments.in(code, range.from() + 1);
    Optional<Code.Span> name = arguments.named("filename").or(() -> arguments.at(0));
    Optional<Code.Span> fromWorkingFolder = arguments.named("usecwd").or(() -> arguments.at(2));
    if (name.isPresent()) {
      return Optional.of(
          file.text(name)
              .map(text -> nearest(use, text))
              .orElseGet(() -> use.unknown(LoaderUse.Unknown.FILES)));
    }
    boolean searchesFromCaller =
        fromWorkingFolder.flatMap(flag -> file.value(flag).truth()).filter(on -> on).isEmpty();
    return Optional.of(searchesFromCaller ? use : use.withoutCaller());
  }

  private static LoaderUse nearest(LoaderUse use, String name) {
    Path caller = use.caller().orElseThrow();
    for (Path folder = caller; folder != null; folder = folder.getParent()) {
      Path candidate = folder.resolve(name);
      if (Files.isRegularFile(candidate)) {
        return use.files(List.of(candidate.toString()));
      }
    }
    return use.files(List.of(caller.resolve(name).toString()));
  }

  private LoaderUse readEnv(Call call) {
    Arguments arguments = Arguments.of(file.code(), call);
    boolean isDjango = file.imports("import", "environ") || file.imports("from", "environ");
    String environs = expandsVariables() ? "environs-expand" : "environs";
    LoaderUse use = file.use(isDjango ? "django-environ" : environs, call.line());
    Optional<Code.Span> path =
        arguments
            .named(isDjango ? "env_file" : "path")
            .or(() -> arguments.named("env_file"))
            .or(() -> arguments.at(0));
    String override = isDjango ? "overwrite" : "override";
    return file.flag(
        file.files(use, path),
        arguments.named(override),
        override,
        (read, on) -> on ? read.unknown(LoaderUse.Unknown.OVERRIDING) : read);
  }

  /** uvicorn passes {@code env_file} to {@code load_dotenv}. */
  private Optional<LoaderUse> uvicorn(Call call) {
    Optional<Code.Span> files =
        call.target().equals("uvicorn")
            ? Arguments.of(file.code(), call).named("env_file")
            : Optional.empty();
    return files.map(
        span -> file.files(file.use("python-dotenv", call.line()), files).withoutCaller());
  }

  private boolean expandsVariables() {
    return file.calls().stream()
        .filter(call -> call.method().equals("Env"))
        .flatMap(call -> Arguments.of(file.code(), call).named("expand_vars").stream())
        .anyMatch(flag -> file.value(flag).truth().orElse(false));
  }

  /** Without {@code env_file} pydantic-settings reads no file. */
  private LoaderUse settings(Call call) {
    return file.files(
        file.use(PYDANTIC, call.line()), Arguments.of(file.code(), call).named("env_file"));
  }

  /** {@code class Settings(BaseSettings)}, whose configuration may stand in another class. */
  private Optional<LoaderUse> baseSettings() {
    Code code = file.code();
    for (int i = 0; i < code.size(); i++) {
      if (code.are(i, "class") && code.is(i + 2, "(")) {
        boolean isSettings =
            code.find(new Code.Span(i + 3, Math.min(code.partner(i + 2), code.size())), BASE)
                < Math.min(code.partner(i + 2), code.size());
        if (isSettings) {
          return Optional.of(file.use(PYDANTIC, code.token(i).line()));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code env_file = ".env"} in a class and {@code "env_file": ".env"} in a dictionary. */
  private List<LoaderUse> envFileMembers() {
    Code code = file.code();
    List<LoaderUse> found = new ArrayList<>();
    for (int i = 0; i + 1 < code.size(); i++) {
      Token token = code.token(i);
      boolean isKey = token.kind() == Token.Kind.TEXT && code.is(i + 1, ":");
      boolean isName = token.kind() == Token.Kind.NAME && code.is(i + 1, "=");
      boolean isArgument =
          isName && code.enclosing(i) >= 0 && !code.is(code.enclosing(i) - 2, "class");
      boolean named =
          token.text().equals("env_file") && !isArgument || token.text().equals("_env_file");
      if (named && (isKey || isName)) {
        Code.Span value = new Code.Span(i + 2, end(i + 2, isKey));
        found.add(file.files(file.use(PYDANTIC, token.line()), Optional.of(value)));
      }
    }
    return found;
  }

  /** A member of a dictionary ends with a comma or the dictionary, a statement with its line. */
  private int end(int from, boolean isMember) {
    Code code = file.code();
    int around = code.enclosing(from);
    if (!isMember || around < 0) {
      return code.endOfStatement(from, List.of());
    }
    return code.find(new Code.Span(from, Math.min(code.partner(around), code.size())), ",");
  }
}
