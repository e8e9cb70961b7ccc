package dev.dbcheck.env.chain;

import java.util.List;

/** The chains of Go and Rust. */
final class GoChains {
  private GoChains() {}

  static List<Chain> all() {
    return List.of();
  }
}
