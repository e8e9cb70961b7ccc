package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.testing.Launch;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A standby answers every question and can be changed by nobody. */
class StandbyIT {
  @TempDir private Path folder;

  @Test
  void isNotFitToMigrate() throws IOException {
    Path migrations = Files.createDirectories(folder.resolve("db/migration"));
    Files.writeString(migrations.resolve("V1__create_shops.sql"), "create table shops (id int);");
    Path data = folder.resolve("data");
    try (EmbeddedPostgres primary = start(data)) {
      assertThat(plan(primary).status()).isZero();
    }
    // Without a primary to follow, a server with this file stays in recovery for ever.
    Files.createFile(data.resolve("standby.signal"));
    try (EmbeddedPostgres standby = start(data)) {
      Launch.Result plan = plan(standby);

      assertThat(plan.err())
          .isEqualTo(
              """
              error DBC602: database postgres is on a standby
                hint: Use the primary's host; a standby's own name often holds -ro or replica
              """);
      assertThat(plan.out()).doesNotContain("pending");
      assertThat(plan.status()).isEqualTo(8);
    }
  }

  private static EmbeddedPostgres start(Path data) throws IOException {
    return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).start();
  }

  private Launch.Result plan(EmbeddedPostgres server) {
    String url = "postgresql://postgres@localhost:" + server.getPort() + "/postgres";
    return Launch.in(folder).with(Map.of("DATABASE_URL", url)).run("plan");
  }
}
