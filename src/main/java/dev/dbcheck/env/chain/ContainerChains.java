package dev.dbcheck.env.chain;

import java.util.List;

/** The chains of Docker and Docker Compose. */
final class ContainerChains {
  private ContainerChains() {}

  static List<Chain> all() {
    return List.of();
  }
}
