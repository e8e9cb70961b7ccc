package dev.dbcheck.env.chain;

import java.util.List;

/** The chains of PHP. */
final class PhpChains {
  private PhpChains() {}

  static List<Chain> all() {
    return List.of();
  }
}
