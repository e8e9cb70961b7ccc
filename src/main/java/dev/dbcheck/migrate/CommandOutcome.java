package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Diagnostic;
import java.util.Objects;

/** How running a command ended. */
public sealed interface CommandOutcome {

  /**
   * The command ran.
   *
   * @param status its exit status, 128 plus the signal's number where a signal ended it
   */
  record Exited(int status) implements CommandOutcome {}

  /**
   * The command could not be started.
   *
   * @param reason what is missing
   */
  record NotStarted(Diagnostic reason) implements CommandOutcome {
    public NotStarted {
      Objects.requireNonNull(reason, "reason is null");
    }
  }
}
