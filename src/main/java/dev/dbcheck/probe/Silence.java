package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;

/** Says what was waited for when the deadline came. */
final class Silence {
  private Silence() {}

  static Diagnostic at(Stage stage, Peer peer, Deadline deadline) {
    String waitedFor =
        switch (stage) {
          case NAME -> "the look-up";
          case TCP -> "a connection";
          case TLS -> "the answer to the request for tls";
          case CERTIFICATE -> "the tls handshake";
          case LOGIN -> "the login";
          case IDENTITY -> "the answer to a query";
        };
    return Diagnostic.of(
            Code.DEADLINE_EXCEEDED,
            "gave up after "
                + Durations.display(deadline.limit())
                + " waiting for "
                + waitedFor
                + " from "
                + peer.name())
        .hint(
            "Check that host and port belong to a PostgreSQL server that is up, or grant more time"
                + " with --timeout");
  }
}
