package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;

/** Whether a reached database can be changed at all. */
public final class Readiness {
  private Readiness() {}

  /** Returns why the database cannot be changed, from what the server said; empty if it can. */
  public static List<Diagnostic> check(Server server) {
    if (server.standby()) {
      return List.of(
          Diagnostic.of(Code.STANDBY, "database " + server.database() + " is on a standby")
              .hint("Use the primary's host; a standby's own name often holds -ro or replica"));
    }
    if (server.readOnly()) {
      return List.of(
          Diagnostic.of(Code.READ_ONLY, "database " + server.database() + " is read-only")
              .hint("Ask the server why: SHOW default_transaction_read_only"));
    }
    return List.of();
  }
}
