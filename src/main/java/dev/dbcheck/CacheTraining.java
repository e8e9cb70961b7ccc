package dev.dbcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs a list of commands in one JVM, from which the build records the ahead-of-time cache. */
public final class CacheTraining {
  private CacheTraining() {}

  /**
   * Takes a file; each line is an exit status and, after a space, the arguments that end with it.
   */
  public static void main(String[] arguments) throws IOException {
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] words = line.split(" ");
      int status = Main.run(Arrays.copyOfRange(words, 1, words.length));
      if (status != Integer.parseInt(words[0])) {
        throw new IllegalStateException("not as listed, but exit status " + status + ": " + line);
      }
    }
  }
}
