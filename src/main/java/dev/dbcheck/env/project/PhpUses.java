package dev.dbcheck.env.project;

import dev.dbcheck.env.code.Arguments;
import dev.dbcheck.env.code.Call;
import dev.dbcheck.env.code.Code;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds uses of phpdotenv 5.6.1 and symfony/dotenv 6.4.41. */
final class PhpUses {
  private static final List<String> SYMFONY = List.of("bootEnv", "loadEnv", "load", "overload");

  private final SourceUses file;

  private PhpUses(SourceUses file) {
    this.file = file;
  }

  static List<LoaderUse> read(SourceUses file) {
    PhpUses uses = new PhpUses(file);
    List<LoaderUse> found = new ArrayList<>();
    file.calls().forEach(call -> uses.call(call).ifPresent(found::add));
    return found;
  }

  private Optional<LoaderUse> call(Call call) {
    if (SYMFONY.contains(call.method()) && isSymfony(call)) {
      return Optional.of(symfony(call));
    }
    if (call.method().equals("loadEnvironmentFrom")) {
      return Optional.of(laravel(call));
    }
    if (!call.target().endsWith("Dotenv")) {
      return Optional.empty();
    }
    return switch (call.method()) {
      case "createImmutable", "createUnsafeImmutable" -> Optional.of(phpdotenv(call));
      case "createMutable", "createUnsafeMutable" ->
          Optional.of(phpdotenv(call).unknown(LoaderUse.Unknown.OVERRIDING));
      default -> Optional.empty();
    };
  }

  /** Of several names in several folders, the first file that exists is read. */
  private LoaderUse phpdotenv(Call call) {
    Arguments arguments = Arguments.of(file.code(), call);
    LoaderUse use = file.use("phpdotenv", call.line());
    Optional<List<String>> folders = texts(arguments.at(0));
    Optional<List<String>> names =
        arguments.at(1).isPresent() ? texts(arguments.at(1)) : Optional.of(List.of(".env"));
    if (folders.isEmpty() || names.isEmpty()) {
      return use.unknown(LoaderUse.Unknown.FILES);
    }
    List<String> files = new ArrayList<>();
    for (String folder : folders.get()) {
      for (String name : names.get()) {
        files.add(folder + "/" + name);
      }
    }
    return use.files(files.stream().map(name -> Path.of(name).normalize().toString()).toList());
  }

  private Optional<List<String>> texts(Optional<Code.Span> span) {
    return span.flatMap(argument -> file.value(argument).texts());
  }

  /** {@code (new Dotenv())->bootEnv(…)}, or a variable that is assigned {@code new Dotenv()}. */
  private boolean isSymfony(Call call) {
    Code code = file.code();
    boolean named =
        call.method().endsWith("Env") || call.target().toLowerCase(Locale.ROOT).contains("dotenv");
    for (int i = call.open() - 1; i > Math.max(0, call.open() - 12); i--) {
      named |= code.is(i, "Dotenv");
    }
    return named && code.is(call.open() - 2, "->");
  }

  /** Other files than those that belong to the app's own {@code .env} are of no chain. */
  private LoaderUse symfony(Call call) {
    LoaderUse use = file.use("symfony", call.line());
    Optional<String> path = file.text(Arguments.of(file.code(), call).at(0));
    boolean isUsual = call.method().equals("bootEnv") || call.method().equals("loadEnv");
    if (isUsual && path.isEmpty()) {
      return use.unknown(LoaderUse.Unknown.FILES);
    }
    return isUsual && file.isInFolder(path.get(), ".env")
        ? use
        : use.unknown(LoaderUse.Unknown.OPTIONS);
  }

  private LoaderUse laravel(Call call) {
    LoaderUse use = file.use("laravel", call.line());
    boolean isUsual =
        file.text(Arguments.of(file.code(), call).at(0)).filter(".env"::equals).isPresent();
    return isUsual ? use : use.unknown(LoaderUse.Unknown.OPTIONS);
  }
}
