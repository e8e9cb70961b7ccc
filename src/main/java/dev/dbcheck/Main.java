package dev.dbcheck;

import dev.dbcheck.cli.Cli;
import dev.dbcheck.cli.Context;
import dev.dbcheck.env.Environment;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** Wires streams, environment, clock and exit together. */
public final class Main {
  private Main() {}

  /** Runs dbcheck as a process. */
  public static void main(String[] arguments) {
    int status = run(arguments);
    // Returning ends the process too, without the logger that exit looks up: 4 ms.
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs dbcheck on the process's own streams, environment and folder; returns its exit status. */
  static int run(String[] arguments) {
    return run(
        arguments,
        LauncherEnvironment.restored(System.getenv()),
        Path.of("").toAbsolutePath(),
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err));
  }

  /**
   * Runs dbcheck in process.
   *
   * @return the exit status
   */
  public static int run(
      String[] arguments,
      Map<String, String> environment,
      Path workingFolder,
      InputStream in,
      PrintStream out,
      PrintStream err) {
    // pgjdbc sends the JVM's time zone to the server, which may not know it (pgjdbc issue 3642).
    // A simple zone, since to get one by its name is to read the time zone database: 3 ms.
    TimeZone.setDefault(new SimpleTimeZone(0, "UTC"));
    Context context =
        new Context(
            Environment.of(environment), workingFolder, in, out, err, Clock.systemUTC(), machine());
    int status = runOrSayWhatBroke(List.of(arguments), context);
    out.flush();
    err.flush();
    return status;
  }

  /** An error's message may hold what it was about, so only its kind is told. */
  private static int runOrSayWhatBroke(List<String> arguments, Context context) {
    try {
      return Cli.run(arguments, context);
    } catch (OutOfMemoryError | StackOverflowError broken) {
      return Cli.outOfResources(broken, context);
    }
  }

  private static Context.Machine machine() {
    String terminals = System.getProperty("dbcheck.terminals", "");
    return new Context.Machine(
        Path.of(System.getProperty("user.home")),
        System.getProperty("user.name"),
        terminals.isEmpty() ? consoleIsTerminal() : terminals.contains("out"),
        terminals.isEmpty() ? consoleIsTerminal() : terminals.contains("err"));
  }

  /** The JVM can't tell the streams apart, as the launcher does. */
  private static boolean consoleIsTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
