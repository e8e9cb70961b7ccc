package dev.dbcheck.env.chain;

import java.util.List;

/** The chains of Java. */
final class JvmChains {
  private JvmChains() {}

  static List<Chain> all() {
    return List.of();
  }
}
