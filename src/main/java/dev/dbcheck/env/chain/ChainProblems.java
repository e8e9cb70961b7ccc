package dev.dbcheck.env.chain;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.app.python.Interpolation;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Loaded;
import dev.dbcheck.env.dialect.Value;
import java.util.ArrayList;
import java.util.List;

/** What can be wrong with a chain's files and values, as findings. */
final class ChainProblems {
  private static final int MOST_SKIPPED_LINES = 3;

  private ChainProblems() {}

  /** Returns what is wrong with the files; {@code winner} is the source in force, if any. */
  static List<Diagnostic> of(ChainReading chain, Loaded loaded, String winner) {
    List<Diagnostic> found = new ArrayList<>(chain.unreadable().values());
    String name = chain.use().label();
    loaded
        .rejected()
        .ifPresent(rejected ->
            found.add(
                rejected.flaw().kind() == Flaw.Kind.COMMAND
                    ? undetermined(name, rejected.origin())
                    : malformed(name + " rejects the file: ", rejected)
                        .hint("Correct the line, or percent-encode what needs quoting")));
    for (EnvFile file : chain.files().values()) {
      FileProblems.of(file).stream()
          .map(problem -> winner == null ? problem : problem.as(Severity.WARNING))
          .forEach(found::add);
    }
    loaded.skipped().stream()
        .filter(skipped -> winner == null || skipped.origin().source().equals(winner))
        .limit(MOST_SKIPPED_LINES)
        .map(skipped -> malformed(name + " skips the line: ", skipped).as(Severity.WARNING))
        .forEach(found::add);
    return found;
  }

  static Diagnostic refused(ChainReading chain, Origin place, Flaw flaw) {
    return Diagnostic.of(
            Code.ENV_FILE_LINE_MALFORMED,
            chain.use().label() + " rejects the value: " + flaw.kind().phrase())
        .at(place);
  }

  private static Diagnostic malformed(String what, Loaded.Rejected rejected) {
    return Diagnostic.of(Code.ENV_FILE_LINE_MALFORMED, what + rejected.flaw().kind().phrase())
        .at(rejected.origin());
  }

  static Diagnostic switchedOff(KillSwitch off) {
    return Diagnostic.of(
        Code.ENV_FILES_SWITCHED_OFF, off.shown() + " makes the app read no env file");
  }

  static Diagnostic defaultTaken(UrlRecipe recipe, Origin place) {
    String names =
        recipe instanceof UrlRecipe.FromVariable variable
            ? String.join(", ", variable.names())
            : "the setting";
    return Diagnostic.of(
            Code.DEFAULT_TAKEN, names + " is not set, so the app takes its own default")
        .at(place);
  }

  static Diagnostic unknown(String reason, Origin place) {
    if (reason.equals(Interpolation.OBSTACLE)) {
      return percentNotDoubled(place);
    }
    return Diagnostic.of(
            Code.CONFIGURATION_UNKNOWN,
            "the setting cannot be known without running code: " + reason)
        .hint("Name the variable with --variable")
        .as(Severity.ERROR)
        .at(place);
  }

  private static Diagnostic percentNotDoubled(Origin place) {
    return Diagnostic.of(
            Code.PERCENT_NOT_DOUBLED,
            "the URL holds % where configparser takes it for a substitution, and is rejected")
        .detail("Alembic's message, invalid interpolation syntax, prints the password")
        .hint("Double it where the URL is handed over: `url.replace(\"%\", \"%%\")`")
        .at(place);
  }

  private static Diagnostic undetermined(String chain, Origin command) {
    return Diagnostic.of(
            Code.VALUE_UNDETERMINED,
            chain + " runs a command there, which dbcheck does not do, and which may set anything")
        .hint("Set the variable in the process environment, or write its value itself")
        .at(command);
  }

  static Diagnostic undetermined(String variable, Value value, Origin command) {
    return Diagnostic.of(
            Code.VALUE_UNDETERMINED,
            variable + " cannot be known without running a command, which dbcheck does not do")
        .detail("it is assigned at " + value.origin().location())
        .hint("Set it in the process environment, or write the value itself")
        .at(command);
  }

  static Diagnostic undecodable(Origin place) {
    return Diagnostic.of(
            Code.ENV_FILE_NOT_TEXT, "the value holds bytes that the loader could not decode")
        .hint("Save the file as UTF-8")
        .at(place);
  }

  static Diagnostic referenceUnset(String name, Origin place) {
    return Diagnostic.of(Code.REFERENCE_UNSET, "the value refers to " + name + ", which is not set")
        .hint("Set it, or write `%24` if a dollar sign is meant")
        .at(place);
  }
}
