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
                    Targets.APP_FOLDER,
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

  @Test
  void findsRelativeFilesInTheAppFolder(@TempDir Path app) throws IOException {
    Files.copy(PAIR.certificate(), app.resolve("client.crt"));
    Files.copy(PAIR.key(), app.resolve("client.key"));

    ProbeResult result = target().in(app).tls(tls("client.crt", "client.key")).probe();

    assertThat(result.identity()).isPresent();
    result.session().orElseThrow().close();
  }

  @Test
  void reportsNamesThatNoFileCanHave() {
    ProbeResult certificate = target().tls(tls("client\0.crt", "client.key")).probe();
    ProbeResult key = target().tls(tls("client.crt", "client\0.key")).probe();

    assertThat(Shown.codes(certificate)).containsExactly(Code.CERTIFICATE_FILE_UNREADABLE);
    assertThat(Shown.codes(key)).containsExactly(Code.CERTIFICATE_FILE_UNREADABLE);
  }

  private static ProbeResult probe(Path certificate, Path key) {
    return target().tls(tls(certificate.toString(), key.toString())).probe();
  }

  private static TlsSettings tls(String certificate, String key) {
    return new TlsSettings(
        TlsMode.REQUIRE,
        true,
        Optional.empty(),
        Optional.of(certificate),
        Optional.of(key),
        Optional.<Secret>empty());
  }

  private static Targets target() {
    return Targets.at(SERVER.host(), SERVER.port())
        .user(PostgresServer.CERTIFIED_USER)
        .password(Optional.empty());
  }
}
