package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.target.TlsMode;
import dev.dbcheck.testing.EmbeddedPostgresServers;
import dev.dbcheck.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on an embedded server without TLS, and what such a server shows. */
class ProbeEmbeddedIT implements ProbeContract {
  /** Read by pgjdbc in the place of PGPASSFILE. */
  private static final String PASSWORD_FILE_PROPERTY = "org.postgresql.pgpassfile";

  @Override
  public PostgresServer server() {
    return EmbeddedPostgresServers.plain();
  }

  @Test
  void saysNothingOfPlaintextOnLoopback() {
    ProbeResult result = target().probe();

    assertThat(Shown.codes(result)).isEmpty();
    assertThat(Shown.stages(result))
        .isEqualTo(
            "name:passed tcp:passed tls:passed certificate:skipped login:passed identity:passed");
    assertThat(Shown.stage(result, Stage.TLS).facts())
        .containsEntry("mode", "prefer")
        .containsEntry("answer", "N");
    result.session().orElseThrow().close();
  }

  @Test
  void reachesItOverIpv6() {
    ProbeResult result = Targets.at("::1", server().port()).probe();

    assertThat(result.endpoint()).contains("[::1]:" + server().port());
    assertThat(result.server().orElseThrow().address()).contains("[::1]:" + server().port());
    result.session().orElseThrow().close();
  }

  @Test
  void reachesItOverItsSocket() {
    ProbeResult result =
        Targets.at(server().socketFolder().orElseThrow().toString(), server().port())
            .mode(TlsMode.VERIFY_FULL)
            .probe();

    assertThat(Shown.codes(result)).isEmpty();
    assertThat(result.server().orElseThrow().address()).isEmpty();
    assertThat(Shown.stage(result, Stage.LOGIN).facts()).containsEntry("authentication", "none");
    result.session().orElseThrow().close();
  }

  @Test
  void refusesASocketWhereTlsIsRequired() {
    ProbeResult result =
        Targets.at(server().socketFolder().orElseThrow().toString(), server().port())
            .requiring(TlsMode.REQUIRE)
            .probe();

    assertThat(Shown.codes(result)).containsExactly(Code.TLS_WEAKER_THAN_REQUIRED);
  }

  @Test
  void takesThePasswordFileWhereTheUrlHasNoPassword(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("pgpass");
    Files.writeString(file, "localhost:*:app:app:" + PostgresServer.PASSWORD + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    System.setProperty(PASSWORD_FILE_PROPERTY, file.toString());
    try {
      ProbeResult result = target().password(Optional.empty()).probe();

      assertThat(Shown.stage(result, Stage.LOGIN).facts())
          .containsEntry("passwordSource", "password file");
      result.session().orElseThrow().close();
    } finally {
      System.clearProperty(PASSWORD_FILE_PROPERTY);
    }
  }
}
