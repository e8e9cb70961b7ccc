package dev.dbcheck.env.project;

import dev.dbcheck.env.code.Arguments;
import dev.dbcheck.env.code.Call;
import dev.dbcheck.env.code.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds uses of JavaScript's loaders. The options are those of dotenv 18.0.10, dotenv-flow 4.1.0,
 * dotenvx 2.38.2, @nestjs/config 4.0.4 and @next/env 16.4.6.
 */
final class JavaScriptUses {
  /** Modules that load when they are imported. */
  private static final Map<String, String> AT_IMPORT =
      Map.of(
          "dotenv/config", "dotenv-config",
          "dotenv-expand/config", "dotenv-expand",
          "dotenv-flow/config", "dotenv-flow",
          "@dotenvx/dotenvx/config", "dotenvx");

  private final SourceUses file;
  private final JavaScriptImports imports;

  private JavaScriptUses(SourceUses file) {
    this.file = file;
    this.imports = JavaScriptImports.of(file.code());
  }

  static List<LoaderUse> read(SourceUses file) {
    JavaScriptUses uses = new JavaScriptUses(file);
    List<LoaderUse> found = new ArrayList<>();
    uses.imports
        .modules()
        .forEach((module, line) ->
            Optional.ofNullable(AT_IMPORT.get(module))
                .ifPresent(chain -> found.add(file.use(uses.expanded(chain), line))));
    file.calls().forEach(call -> uses.call(call).ifPresent(found::add));
    return found;
  }

  private Optional<LoaderUse> call(Call call) {
    return switch (imports.called(call)) {
      case "dotenv#config", "dotenv#configDotenv" -> Optional.of(dotenv(call));
      case "dotenv-flow#config", "dotenv-flow#load" -> Optional.of(flow(call));
      case "@dotenvx/dotenvx#config" -> Optional.of(dotenvx(call));
      case "@nestjs/config#ConfigModule.forRoot" -> Optional.of(nest(call));
      case "@next/env#loadEnvConfig", "#loadEnvConfig" -> Optional.of(next(call));
      case "vite#loadEnv" -> Optional.of(file.use("vite", call.line()));
      case "#process.loadEnvFile",
          "process#loadEnvFile",
          "node:process#loadEnvFile",
          "node:process#process.loadEnvFile" ->
          Optional.of(
              file.files(
                  file.use("node-env-file", call.line()), Arguments.of(file.code(), call).at(0)));
      default -> Optional.empty();
    };
  }

  /** What dotenv loads is expanded where the same file passes them to dotenv-expand. */
  private String expanded(String chain) {
    return List.of("dotenv", "dotenv-config").contains(chain)
            && imports.modules().containsKey("dotenv-expand")
        ? "dotenv-expand"
        : chain;
  }

  private LoaderUse start(String chain, Call call, Arguments options) {
    LoaderUse use = file.use(chain, call.line());
    return options.isComplete() ? use : use.unknown(LoaderUse.Unknown.ARGUMENTS);
  }

  private LoaderUse dotenv(Call call) {
    Arguments options = Arguments.options(file.code(), call);
    String chain = expanded("dotenv");
    LoaderUse use = file.files(start(chain, call, options), options.named("path"));
    return file.flag(
        use,
        options.named("override"),
        "override",
        (read, overrides) -> overrides ? overriding(read) : read);
  }

  private static LoaderUse overriding(LoaderUse use) {
    return use.chain().equals("dotenv")
        ? SourceUses.as(use, "dotenv-override")
        : use.unknown(LoaderUse.Unknown.OVERRIDING);
  }

  private LoaderUse flow(Call call) {
    Arguments options = Arguments.options(file.code(), call);
    LoaderUse use = start("dotenv-flow", call, options);
    if (options.named("pattern").isPresent() || options.named("path").isPresent()) {
      return use.unknown(LoaderUse.Unknown.FILES);
    }
    Optional<Code.Span> mode = options.named("node_env");
    return mode.isEmpty()
        ? use
        : file.text(mode).map(use::mode).orElseGet(() -> use.unknown(LoaderUse.Unknown.MODE));
  }

  private LoaderUse dotenvx(Call call) {
    Arguments options = Arguments.options(file.code(), call);
    LoaderUse use = file.files(start("dotenvx", call, options), options.named("path"));
    return file.flag(
        use,
        options.named("overload").or(() -> options.named("override")),
        "overload",
        (read, overloads) -> overloads ? SourceUses.as(read, "dotenvx-overload") : read);
  }

  private LoaderUse nest(Call call) {
    Arguments options = Arguments.options(file.code(), call);
    LoaderUse use = file.files(start("nestjs", call, options), options.named("envFilePath"));
    return file.flag(
        use,
        options.named("ignoreEnvFile"),
        "ignoreEnvFile",
        (read, ignores) -> ignores ? SourceUses.as(read, "environment") : read);
  }

  /** The second argument says whether the mode is development. */
  private LoaderUse next(Call call) {
    LoaderUse use = file.use("nextjs", call.line());
    Optional<Code.Span> isDevelopment = Arguments.of(file.code(), call).at(1);
    return file.flag(
        use,
        isDevelopment,
        "development",
        (read, on) -> read.mode(on ? "development" : "production"));
  }
}
