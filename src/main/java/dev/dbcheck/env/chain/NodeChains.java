package dev.dbcheck.env.chain;

import java.util.List;

/** The chains of Node.js. */
final class NodeChains {
  private NodeChains() {}

  static List<Chain> all() {
    return List.of();
  }
}
