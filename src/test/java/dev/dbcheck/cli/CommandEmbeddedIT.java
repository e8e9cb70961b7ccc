package dev.dbcheck.cli;

import dev.dbcheck.testing.EmbeddedPostgresServers;
import dev.dbcheck.testing.PostgresServer;

/** The contract on an embedded server without TLS, as a local container's. */
class CommandEmbeddedIT implements CommandContract {
  @Override
  public PostgresServer server() {
    return EmbeddedPostgresServers.plain();
  }

  @Override
  public String parameters() {
    return "";
  }
}
