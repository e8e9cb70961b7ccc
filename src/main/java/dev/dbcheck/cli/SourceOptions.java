package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.env.EnvChain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the URL is looked for. */
final class SourceOptions {
  @Option(
      names = {"-C", "--app-dir"},
      paramLabel = "DIR",
      description = "Act as if started in DIR.")
  private Path appDir;

  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "Read FILE instead of .env; repeatable, a later one beats an earlier one.")
  private List<Path> envFiles = new ArrayList<>();

  @Option(
      names = "--variable",
      paramLabel = "NAME",
      defaultValue = "DATABASE_URL",
      description = "Look for NAME instead of ${DEFAULT-VALUE}.")
  private String variable;

  @Option(
      names = "--url-stdin",
      description = "Take the URL from standard input; no option puts it on the command line.")
  private boolean urlFromStandardInput;

  @Option(
      names = "--mode",
      paramLabel = "NAME",
      description =
          "The app's mode (production, test ...) instead of NODE_ENV, RAILS_ENV, APP_ENV.")
  private String mode;

  String variable() {
    return variable;
  }

  Optional<String> mode() {
    return Optional.ofNullable(mode);
  }

  Path appFolder(Context context) {
    return appDir == null ? context.workingFolder() : context.workingFolder().resolve(appDir);
  }

  /** Returns why the app folder can't be used. */
  Optional<Diagnostic> fault(Context context) {
    return Files.isDirectory(appFolder(context))
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(Code.APP_DIR_MISSING, "app folder " + appDir + " does not exist")
                .hint("Name an existing folder with -C"));
  }

  EnvChain chain(Context context) {
    if (urlFromStandardInput) {
      return EnvChain.ofStandardInput(context.in());
    }
    Path folder = appFolder(context);
    return envFiles.isEmpty()
        ? EnvChain.of(context.environment(), folder, context.workingFolder())
        : EnvChain.ofFiles(
            context.environment(),
            envFiles.stream().map(folder::resolve).toList(),
            context.workingFolder());
  }
}
