package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.TlsMode;
import dev.dbcheck.target.TlsSettings;
import dev.dbcheck.testing.EmbeddedPostgresServers;
import dev.dbcheck.testing.PostgresServer;
import dev.dbcheck.testing.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A role that logs in with a certificate instead of a password. */
class ClientCertificateIT {
  private static final PostgresServer SERVER = EmbeddedPostgresServers.tlsRequired();
  private static final TestCertificates.Pair PAIR =
      SERVER.certificates().orElseThrow().sign(PostgresServer.CERTIFIED_USER, 30);

  @Test
  void logsInWithACertificateAndItsKey() {
    ProbeResult result = probe(PAIR.certificate(), PAIR.key());

    assertThat(result.server().orElseThrow().user()).isEqualTo(PostgresServer.CERTIFIED_USER);
    assertThat(Shown.stage(result, Stage.LOGIN).facts()).containsEntry("authentication", "none");
    result.session().orElseThrow().close();
  }

  @Test
  void logsInWithTheFilesOfTheUsersHome(@TempDir Path home) throws IOException {
    Path folder = Files.createDirectory(home.resolve(".postgresql"));
    Files.copy(PAIR.certificate(), folder.resolve("postgresql.crt"));
    Files.copy(PAIR.key(), folder.resolve("postgresql.key"));

    ProbeResult result =
        target()
            .settings(
                new ProbeSettings(
                    Targets.settings(Optional.empty()).connectTimeout(),
                    Optional.empty(),
                    home,
                    Optional.empty()))
            .probe();

    assertThat(result.identity()).isPresent();
    result.session().orElseThrow().close();
  }

  @Test
  void tellsThatACertificateIsMissing() {
    ProbeResult result = target().probe();

    assertThat(Shown.codes(result)).containsExactly(Code.LOGIN_FAILED);
    assertThat(result.diagnostics().getFirst().hint().orElseThrow()).contains("sslcert=FILE");
  }

  @Test
  void tellsWhichFileItCannotRead() {
    ProbeResult result = probe(Path.of("/nowhere/client.crt"), PAIR.key());

    assertThat(Shown.codes(result)).containsExactly(Code.CERTIFICATE_FILE_UNREADABLE);
    assertThat(result.diagnostics().getFirst().message())
        .isEqualTo(
            "could not read the client certificate from /nowhere/client.crt and " + PAIR.key());
  }

  private static ProbeResult probe(Path certificate, Path key) {
    return target()
        .tls(
            new TlsSettings(
                TlsMode.REQUIRE,
                true,
                Optional.empty(),
                Optional.of(certificate.toString()),
                Optional.of(key.toString()),
                Optional.<Secret>empty()))
        .probe();
  }

  private static Targets target() {
    return Targets.at(SERVER.host(), SERVER.port())
        .user(PostgresServer.CERTIFIED_USER)
        .password(Optional.empty());
  }
}
