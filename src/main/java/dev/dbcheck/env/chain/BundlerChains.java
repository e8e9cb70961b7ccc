package dev.dbcheck.env.chain;

import java.util.List;

/** The chains of JavaScript frameworks and their tools. */
final class BundlerChains {
  private BundlerChains() {}

  static List<Chain> all() {
    return List.of();
  }
}
