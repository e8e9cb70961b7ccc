package dev.dbcheck.cli;

import dev.dbcheck.secret.Redactor;
import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The only way out for what libraries log; pgjdbc logs warnings with the URL in them, and would
 * print them by itself.
 */
final class LogRelay extends Handler {
  private final PrintStream err;
  private final Redactor redactor;
  private final SimpleFormatter messages = new SimpleFormatter();

  private LogRelay(PrintStream err, Redactor redactor) {
    this.err = err;
    this.redactor = redactor;
  }

  /** Drops what libraries log, or sends it to a stream with every line redacted. */
  static void open(boolean verbose, PrintStream err, Redactor redactor) {
    silence();
    if (verbose) {
      Logger root = Logger.getLogger("");
      root.setLevel(Level.FINE);
      root.addHandler(new LogRelay(err, redactor));
    }
  }

  /** Drops what libraries log. */
  static void silence() {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
  }

  @Override
  public void publish(LogRecord entry) {
    StringBuilder text = new StringBuilder(messages.formatMessage(entry));
    for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
      text.append(": ").append(cause);
    }
    err.println("log: " + entry.getLoggerName() + ": " + redactor.clean(text.toString()));
  }

  @Override
  public void flush() {
    err.flush();
  }

  @Override
  public void close() {
    flush();
  }
}
