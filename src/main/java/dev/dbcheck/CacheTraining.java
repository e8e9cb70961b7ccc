package dev.dbcheck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Runs a list of commands in one JVM, from which the build records the ahead-of-time cache. */
public final class CacheTraining {
  private CacheTraining() {}

  /**
   * Takes a file; each line is an exit status and, after a space, the arguments that end with it.
   */
  public static void main(String[] arguments) throws IOException {
    Path workingDirectory = Path.of("").toAbsolutePath();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] words = line.split(" ");
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      PrintStream output = new PrintStream(written, true, StandardCharsets.UTF_8);
      int status =
          Main.run(
              Arrays.copyOfRange(words, 1, words.length),
              Map.of(),
              workingDirectory,
              InputStream.nullInputStream(),
              output,
              output);
      if (status != Integer.parseInt(words[0])) {
        throw new IllegalStateException(
            "not as listed: " + line + "\n" + written.toString(StandardCharsets.UTF_8));
      }
    }
  }
}
