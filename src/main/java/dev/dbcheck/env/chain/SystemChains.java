package dev.dbcheck.env.chain;

import java.util.List;

/** The chains of shells, direnv, systemd and process managers. */
final class SystemChains {
  private SystemChains() {}

  static List<Chain> all() {
    return List.of();
  }
}
