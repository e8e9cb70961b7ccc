package dev.dbcheck.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** dbcheck itself, as the demo runs it. */
@FunctionalInterface
public interface Tool {

  /**
   * Runs one command, its output going where the demo's goes.
   *
   * @return its exit status
   */
  int run(List<String> arguments, Map<String, String> environment, Path folder);
}
