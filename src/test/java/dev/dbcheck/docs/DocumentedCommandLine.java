package dev.dbcheck.docs;

import dev.dbcheck.cli.Cli;
import dev.dbcheck.cli.Context;
import dev.dbcheck.env.Environment;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The real command line, parsed and described but never run. */
final class DocumentedCommandLine {
  private DocumentedCommandLine() {}

  /** Returns a parser without a world behind it. */
  static CommandLine parser() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return Cli.commandLine(
        new Context(
            Environment.of(Map.of()),
            Path.of("").toAbsolutePath(),
            InputStream.nullInputStream(),
            nowhere,
            nowhere,
            Clock.systemUTC(),
            new Context.Machine(Path.of(""), "nobody", false, false)));
  }

  /** Returns the options by command, those of dbcheck itself under the empty name. */
  static Map<String, Set<String>> optionsByCommand() {
    CommandLine root = parser();
    Map<String, Set<String>> options = new HashMap<>();
    options.put("", root.getCommandSpec().optionsMap().keySet());
    root.getSubcommands()
        .forEach(
            (name, command) -> options.put(name, command.getCommandSpec().optionsMap().keySet()));
    return options;
  }

  /** Returns why dbcheck would not take these arguments. */
  static Optional<String> fault(List<String> arguments) {
    try {
      parser().parseArgs(arguments.toArray(String[]::new));
      return Optional.empty();
    } catch (ParameterException wrong) {
      return Optional.of("dbcheck " + String.join(" ", arguments) + ": " + wrong.getMessage());
    }
  }
}
