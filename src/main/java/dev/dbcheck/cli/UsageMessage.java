package dev.dbcheck.cli;

import dev.dbcheck.secret.Redactor;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, without repeating what may be a URL or a piece of one. */
final class UsageMessage {
  private static final Pattern OPTION_NAME = Pattern.compile("--?[A-Za-z][A-Za-z-]*");

  private UsageMessage() {}

  static String of(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException unmatched
        ? unmatched(unmatched.getUnmatched(), wrong.getCommandLine().getParent() == null)
        : Redactor.knowingNothing().clean(wrong.getMessage());
  }

  private static String unmatched(List<String> arguments, boolean commandExpected) {
    List<String> options =
        arguments.stream().filter(argument -> OPTION_NAME.matcher(argument).matches()).toList();
    if (!options.isEmpty()) {
      return "unknown option " + String.join(", ", options);
    }
    return commandExpected
        ? "unknown command"
        : "unexpected argument; a URL is passed with --url-stdin, a command after --";
  }
}
