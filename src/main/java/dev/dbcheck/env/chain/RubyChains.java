package dev.dbcheck.env.chain;

import java.util.List;

/** The chains of Ruby. */
final class RubyChains {
  private RubyChains() {}

  static List<Chain> all() {
    return List.of();
  }
}
