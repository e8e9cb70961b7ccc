package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.probe.FakePostgres;
import dev.dbcheck.testing.EmbeddedPostgresServers;
import dev.dbcheck.testing.Launch;
import dev.dbcheck.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The deadline ends all that only looks, and nothing that changes something. */
@Timeout(60)
class DeadlineIT {
  private static final PostgresServer SERVER = EmbeddedPostgresServers.plain();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"SHOW search_path", "flyway_schema_history", "array_to_string"})
  void endsAPlanWhoseServerFallsSilent(String word) throws IOException {
    try (FakePostgres front =
        FakePostgres.start(
            conversation -> conversation.forwardUntil(word, SERVER.host(), SERVER.port()))) {
      App app = App.on(behind(front), folder, "");
      for (String command : new String[] {"plan", "migrate"}) {
        Instant started = Instant.now();

        Launch.Result result = app.run(command, "--timeout", "3s");

        assertThat(result.out()).contains("identity").doesNotContain("pending");
        assertThat(result.err())
            .isEqualTo(
                """
                error DBC308: gave up after 3 s waiting for the answer to a query from 127.0.0.1:%d
                  hint: Check that host and port belong to a PostgreSQL server that is up, or grant\
                 more time with --timeout
                """
                    .formatted(front.port()));
        assertThat(result.status()).isEqualTo(5);
        assertThat(Duration.between(started, Instant.now()))
            .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(6));
      }
    }
  }

  @Test
  void doesNotCutAMigration() throws IOException {
    App app = App.on(SERVER, folder, "");
    app.migration("V1__create_shops.sql", "create table shops (id int);\nselect pg_sleep(3.5);\n");

    Launch.Result result = app.run("migrate", "--timeout", "3s");

    assertThat(result.out()).endsWith("applied 2 migrations; the schema is at version 2\n");
    assertThat(result.status()).as(result.all()).isZero();
  }

  @Test
  void doesNotCutACommand() throws IOException {
    App app = App.on(SERVER, folder, "");

    Launch.Result result =
        app.run("run", "--timeout", "3s", "--", "sh", "-c", "sleep 3.5; echo done >told; exit 42");

    assertThat(Files.readString(folder.resolve("told"))).isEqualTo("done\n");
    assertThat(result.status()).as(result.all()).isEqualTo(42);
  }

  private static PostgresServer behind(FakePostgres front) {
    return new PostgresServer(
        "127.0.0.1",
        front.port(),
        SERVER.socketFolder(),
        SERVER.certificates(),
        SERVER.administrator());
  }
}
