package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/** The findings that every chain can have. */
public final class ChainFindings {
  private ChainFindings() {}

  /** Returns the finding for a variable that another source beats; nothing for equal values. */
  public static Optional<Diagnostic> shadowed(
      String variable, Origin winner, Origin shadowed, boolean sameValue) {
    if (sameValue) {
      return Optional.empty();
    }
    boolean byEnvironment = winner.kind() == Origin.Kind.ENVIRONMENT;
    Diagnostic found =
        Diagnostic.of(
                Code.VALUE_SHADOWED,
                variable
                    + " has another value there, which "
                    + (byEnvironment ? "the process environment" : winner.location())
                    + " shadows")
            .at(shadowed);
    boolean inEnvironment = shadowed.kind() == Origin.Kind.ENVIRONMENT;
    if (inEnvironment && !byEnvironment) {
      return Optional.of(
          found.hint(
              "Change the value at "
                  + winner.location()
                  + ": this app lets it win over what is exported"));
    }
    return Optional.of(
        byEnvironment
            ? found.hint("To use that value, run `unset " + variable + "` first")
            : found);
  }

  /** Returns the finding for variables of which none is set. */
  public static Diagnostic notSet(List<String> variables, List<String> searched) {
    String names = String.join(", ", variables);
    return Diagnostic.of(
            Code.VARIABLE_NOT_SET,
            variables.size() == 1 ? names + " is not set" : "none of " + names + " is set")
        .detail("searched: " + String.join(", ", searched))
        .hint("Set it in the app's .env, or name the file with --env-file, the folder with -C");
  }
}
