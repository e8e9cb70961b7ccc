package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.report.Reporter;
import java.util.List;
import java.util.OptionalInt;

/** Ends a command's report when a signal ends the process in the middle of the command. */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  /** Watches over a command until it is closed. */
  static Interruption watch(Passage passage, Reporter reporter) {
    Thread hook = new Thread(() -> report(passage, reporter));
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  private static void report(Passage passage, Reporter reporter) {
    passage.add(
        List.of(
            Diagnostic.of(Code.INTERRUPTED, "interrupted before it was done")
                .hint("See what was reached: dbcheck plan")));
    reporter.ended(passage.report(OptionalInt.empty()));
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // Then the hook speaks, and the command stays silent for as long as that takes.
      join();
    }
  }

  private void join() {
    try {
      hook.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
