package dev.dbcheck.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts processes that signals can end, even where the whole test run ignores some, as it does
 * under nohup or in the background of a script: what is ignored is inherited.
 */
public final class DefaultSignals {
  private static final List<String> RESET = List.of("env", "--default-signal=INT,HUP,TERM");
  private static final boolean KNOWN = isKnown();

  private DefaultSignals() {}

  /** Returns the command with signals as a terminal's shell would leave them, by GNU's env. */
  public static List<String> of(List<String> command) {
    List<String> whole = new ArrayList<>(KNOWN ? RESET : List.of());
    whole.addAll(command);
    return whole;
  }

  private static boolean isKnown() {
    List<String> trial = new ArrayList<>(RESET);
    trial.add("true");
    try {
      return new ProcessBuilder(trial).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
