package dev.dbcheck.target.conversion;

import dev.dbcheck.testing.EmbeddedPostgresServers;
import dev.dbcheck.testing.PostgresServer;

/** The three servers of the recorded matrix of clients and modes, running. */
enum MatrixServer {
  /** Demands TLS. */
  A,
  /** Has none. */
  B,
  /** Offers it, with a certificate for another host. */
  C;

  PostgresServer running() {
    return switch (this) {
      case A -> EmbeddedPostgresServers.tlsRequired();
      case B -> EmbeddedPostgresServers.plain();
      case C -> EmbeddedPostgresServers.misnamed();
    };
  }

  /** The authority of the server's certificate, or any other. */
  String authority() {
    return (this == C ? C : A).running().authority();
  }
}
