package dev.dbcheck.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs the whole tool in process, with an environment and a folder of its own. */
public final class Launch {
  private final Path folder;
  private final Map<String, String> environment;
  private final String input;

  private Launch(Path folder, Map<String, String> environment, String input) {
    this.folder = folder;
    this.environment = environment;
    this.input = input;
  }

  /**
   * What a run left.
   *
   * @param status the exit status
   * @param out standard output
   * @param err standard error
   */
  public record Result(int status, String out, String err) {
    /** Returns both streams, for a search. */
    public String all() {
      return out + err;
    }
  }

  /** Returns a launch in that folder, with nothing in the environment. */
  public static Launch in(Path folder) {
    return new Launch(folder, Map.of(), "");
  }

  /** Returns the same launch with these variables. */
  public Launch with(Map<String, String> variables) {
    return new Launch(folder, variables, input);
  }

  /** Returns the same launch with that standard input. */
  public Launch input(String text) {
    return new Launch(folder, environment, text);
  }

  /** Runs one command. */
  public Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            arguments,
            environment,
            folder,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    Result result =
        new Result(
            status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    assertThat(result.err().lines().filter(line -> line.startsWith("  hint: ")))
        .as("a hint is one sentence with a capital and without a full stop")
        .allSatisfy(hint -> assertThat(hint).matches("  hint: [A-Z`].*[^.]"));
    return result;
  }
}
