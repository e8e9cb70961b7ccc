package dev.dbcheck.cli;

import dev.dbcheck.testing.EmbeddedPostgresServers;
import dev.dbcheck.testing.PostgresServer;

/** The contract on an embedded server that lets nobody in without TLS, as a provider's. */
class CommandEmbeddedTlsIT implements CommandContract {
  @Override
  public PostgresServer server() {
    return EmbeddedPostgresServers.tlsRequired();
  }

  @Override
  public String parameters() {
    return "?sslmode=verify-full&sslrootcert=" + server().authority();
  }
}
