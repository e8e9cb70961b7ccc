package dev.dbcheck.cli;

import dev.dbcheck.env.Environment;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/**
 * The world outside, as one argument.
 *
 * @param environment the process environment
 * @param workingFolder the folder the process was started in, absolute
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param clock the clock
 * @param machine facts about the account and the terminal
 */
public record Context(
    Environment environment,
    Path workingFolder,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Clock clock,
    Machine machine) {

  public Context {
    Objects.requireNonNull(environment, "environment is null");
    Objects.requireNonNull(workingFolder, "workingFolder is null");
    Objects.requireNonNull(in, "in is null");
    Objects.requireNonNull(out, "out is null");
    Objects.requireNonNull(err, "err is null");
    Objects.requireNonNull(clock, "clock is null");
    Objects.requireNonNull(machine, "machine is null");
  }

  /**
   * What the process knows of the account and the terminal it runs in.
   *
   * @param home the account's home folder
   * @param account the account's name
   * @param outIsTerminal whether standard output is a terminal
   * @param errIsTerminal whether standard error is a terminal
   */
  public record Machine(Path home, String account, boolean outIsTerminal, boolean errIsTerminal) {
    public Machine {
      Objects.requireNonNull(home, "home is null");
      Objects.requireNonNull(account, "account is null");
    }
  }
}
