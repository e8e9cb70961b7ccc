package dev.dbcheck.cli;

import dev.dbcheck.guard.Approval;
import dev.dbcheck.probe.Server;
import dev.dbcheck.probe.Session;
import java.util.Objects;

/**
 * A target that the guard approved and the probe reached.
 *
 * @param approval the guard's leave
 * @param session the database, open
 * @param server what the server said of itself
 */
record Reached(Approval approval, Session session, Server server) {
  Reached {
    Objects.requireNonNull(approval, "approval is null");
    Objects.requireNonNull(session, "session is null");
    Objects.requireNonNull(server, "server is null");
  }
}
