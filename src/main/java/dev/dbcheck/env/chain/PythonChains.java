package dev.dbcheck.env.chain;

import java.util.List;

/** The chains of Python. */
final class PythonChains {
  private PythonChains() {}

  static List<Chain> all() {
    return List.of();
  }
}
