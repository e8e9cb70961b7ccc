package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.env.project.ChainRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;

/** Where the URL is looked for. */
final class SourceOptions {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  private final OptionSpec appDir =
      OptionSpec.builder("-C", "--app-dir")
          .paramLabel("DIR")
          .type(Path.class)
          .description("Act as if started in DIR.")
          .build();

  private final OptionSpec envFiles =
      OptionSpec.builder("--env-file")
          .paramLabel("FILE")
          .type(List.class)
          .auxiliaryTypes(Path.class)
          .initialValue(List.of())
          .description("Read FILE instead of .env; repeatable, a later one beats an earlier one.")
          .build();

  private final OptionSpec variable =
      OptionSpec.builder("--variable")
          .paramLabel("NAME")
          .type(String.class)
          .description("Look for NAME instead of the variable the app reads (DATABASE_URL).")
          .build();

  private final OptionSpec urlFromStandardInput =
      Flag.of(
          "Take the URL from standard input; no option puts it on the command line.",
          "--url-stdin");

  private final OptionSpec chain =
      OptionSpec.builder("--chain")
          .paramLabel("NAME[@VERSION]")
          .type(String.class)
          .description("Read the env files as NAME does (see dbcheck chains); default: detected.")
          .build();

  private final OptionSpec client =
      OptionSpec.builder("--client")
          .paramLabel("NAME")
          .type(String.class)
          .description(
              "Read the URL as that client does (see dbcheck url --help); default: detected from"
                  + " the manifests.")
          .build();

  private final OptionSpec mode =
      OptionSpec.builder("--mode")
          .paramLabel("NAME")
          .type(String.class)
          .description(
              "The app's mode (production, test ...) instead of NODE_ENV, RAILS_ENV, APP_ENV.")
          .build();

  private boolean fromStandardInput;

  /** Returns the options to declare. */
  List<OptionSpec> all() {
    return List.of(appDir, chain, client, mode, envFiles, variable, urlFromStandardInput);
  }

  Optional<String> variable() {
    return Optional.ofNullable(variable.getValue());
  }

  /** Returns the client whose reading the user asks for. */
  Optional<String> client() {
    return Optional.ofNullable(client.getValue());
  }

  /** Takes the URL from standard input, whatever the option says. */
  void takeUrlFromStandardInput() {
    fromStandardInput = true;
  }

  boolean isUrlFromStandardInput() {
    boolean asked = urlFromStandardInput.getValue();
    return asked || fromStandardInput;
  }

  Optional<String> mode() {
    return Optional.ofNullable(mode.getValue());
  }

  Path appFolder(Context context) {
    Path named = appDir.getValue();
    return named == null ? context.workingFolder() : context.workingFolder().resolve(named);
  }

  /** Returns why the variable, the client or the app folder can't be used. */
  Optional<Diagnostic> fault(Context context) {
    // Somebody may have put the URL there; what is no name is not repeated.
    if (variable().filter(name -> !NAME.matcher(name).matches()).isPresent()) {
      return Optional.of(
          Diagnostic.of(Code.WRONG_USAGE, "the value of --variable is no variable's name")
              .hint(
                  "Give the name, as in --variable DIRECT_URL; a URL is passed with --url-stdin"));
    }
    Optional<Diagnostic> unknown = client().flatMap(ClientSelection::fault);
    if (unknown.isPresent()) {
      return unknown;
    }
    return Files.isDirectory(appFolder(context))
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                    Code.APP_DIR_MISSING, "app folder " + appDir.getValue() + " does not exist")
                .hint("Name an existing folder with -C"));
  }

  /** Returns what is asked of the chains. */
  ChainRequest request(Context context) {
    String named = chain.getValue();
    Path folder = appFolder(context);
    List<Path> files = envFiles.getValue();
    return new ChainRequest(
        folder,
        context.workingFolder(),
        context.environment(),
        Optional.ofNullable(named).map(name -> name.split("@", 2)[0]),
        Optional.ofNullable(named)
            .filter(name -> name.contains("@"))
            .map(name -> name.split("@", 2)[1]),
        mode(),
        files.stream().map(folder::resolve).toList(),
        variable());
  }
}
