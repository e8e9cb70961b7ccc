package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.probe.FakePostgres;
import dev.dbcheck.testing.DefaultSignals;
import dev.dbcheck.testing.ReportSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A command of the built distribution that a signal ends. */
class InterruptionIT {
  private static final Path LAUNCHER = Path.of("target/dbcheck/bin/dbcheck").toAbsolutePath();

  @Test
  void endsItsReportWhenItIsInterrupted() throws IOException, InterruptedException {
    try (FakePostgres silent = FakePostgres.start(FakePostgres.Conversation::hang)) {
      ProcessBuilder builder =
          new ProcessBuilder(
              DefaultSignals.of(List.of(LAUNCHER.toString(), "probe", "--format", "json")));
      builder
          .environment()
          .put("DATABASE_URL", "postgresql://app:s3cret@127.0.0.1:" + silent.port() + "/app");
      Process probe = builder.start();
      while (silent.connections() == 0) {
        assertThat(probe.isAlive()).isTrue();
        TimeUnit.MILLISECONDS.sleep(20);
      }

      new ProcessBuilder("kill", "-INT", String.valueOf(probe.pid())).start().waitFor();

      String report = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      ReportSchema.validate(report);
      assertThat(report).contains("\"DBC008\"", "\"exitStatus\" : 130").doesNotContain("s3cret");
      assertThat(probe.waitFor()).isEqualTo(130);
    }
  }
}
