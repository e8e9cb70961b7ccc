package dev.dbcheck.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dbcheck.testing.ContainerPostgres;
import dev.dbcheck.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;

/** The contract on PostgreSQL in a container; skipped, and said so, where no engine answers. */
class CommandContainerIT implements CommandContract {
  private final ContainerPostgres container = ContainerPostgres.shared();

  @BeforeEach
  void needsAnEngine() {
    assumeThat(container.server()).as(container.reason()).isPresent();
  }

  @Override
  public PostgresServer server() {
    return container.server().orElseThrow();
  }

  @Override
  public String parameters() {
    return "";
  }
}
