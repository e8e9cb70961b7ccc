package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command's arguments, completed with the options that {@code dbcheck.toml} holds. */
final class SettingsArguments {
  private final List<String> arguments;
  private final CommandSpec command;
  private final ProjectSettings settings;

  private SettingsArguments(List<String> arguments, CommandSpec command, ProjectSettings settings) {
    this.arguments = List.copyOf(arguments);
    this.command = Objects.requireNonNull(command, "command is null");
    this.settings = Objects.requireNonNull(settings, "settings is null");
  }

  /**
   * Reads the file of the app that the arguments are about.
   *
   * @param arguments the command's name first
   */
  static SettingsArguments read(List<String> arguments, CommandSpec command, Context context) {
    List<String> own = beforeSeparator(arguments);
    Path appFolder =
        valueOf(own, "-C", "--app-dir")
            .map(context.workingFolder()::resolve)
            .orElse(context.workingFolder());
    return new SettingsArguments(
        arguments, command, ProjectSettings.read(appFolder, valueOf(own, "--target", "--target")));
  }

  /** What stands after {@code --} belongs to another command. */
  private static List<String> beforeSeparator(List<String> arguments) {
    int separator = arguments.indexOf("--");
    return separator < 0 ? arguments : arguments.subList(0, separator);
  }

  private static Optional<String> valueOf(List<String> arguments, String shortName, String name) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(name + "=")) {
        return Optional.of(argument.substring(name.length() + 1));
      }
      if (argument.equals(name) || argument.equals(shortName)) {
        return i + 1 < arguments.size() ? Optional.of(arguments.get(i + 1)) : Optional.empty();
      }
      if (!shortName.startsWith("--") && argument.startsWith(shortName)) {
        return Optional.of(argument.substring(shortName.length()));
      }
    }
    return Optional.empty();
  }

  /** Returns what is wrong with the file. */
  List<Diagnostic> faults() {
    return settings.faults();
  }

  /** Returns the arguments; an option that was given beats the file's. */
  List<String> complete() {
    List<String> complete = new ArrayList<>(arguments);
    for (String key : settings.keys()) {
      OptionSpec option = command.optionsMap().get("--" + key);
      if (option != null && !isGiven(option)) {
        complete.addAll(1, settings.arguments(key));
      }
    }
    return complete;
  }

  private boolean isGiven(OptionSpec option) {
    return beforeSeparator(arguments).stream()
        .anyMatch(argument -> Stream.of(option.names()).anyMatch(name -> gives(argument, name)));
  }

  private static boolean gives(String argument, String name) {
    boolean isShort = !name.startsWith("--");
    return argument.equals(name)
        || argument.startsWith(name + "=")
        || isShort && argument.startsWith(name) && !argument.startsWith("--");
  }

  /** Returns the line of the file that an option's value came from. */
  Optional<Origin> origin(ArgSpec argument) {
    return argument instanceof OptionSpec option && !isGiven(option)
        ? Stream.of(option.names())
            .map(name -> name.replaceFirst("^--", ""))
            .filter(key -> settings.has(key))
            .findFirst()
            .map(settings::origin)
        : Optional.empty();
  }
}
