package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.TlsMode;
import dev.dbcheck.testing.EmbeddedPostgresServers;
import dev.dbcheck.testing.PostgresServer;
import dev.dbcheck.testing.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each mode makes of a certificate, on a server whose certificate holds for a year. */
class CertificateIT {
  private final PostgresServer server = EmbeddedPostgresServers.tlsRequired();
  private final String authority = server.authority();

  @Test
  void rejectsAnUntrustedChainWhereTheModeVerifies(@TempDir Path folder) {
    String stranger = TestCertificates.in(folder, "stranger").authority().toString();
    for (TlsMode mode : List.of(TlsMode.VERIFY_CA, TlsMode.VERIFY_FULL, TlsMode.REQUIRE)) {
      ProbeResult result = target().mode(mode).roots(stranger).probe();

      assertThat(Shown.codes(result)).containsExactly(Code.CERTIFICATE_NOT_TRUSTED);
      assertThat(Shown.stages(result))
          .isEqualTo(
              "name:passed tcp:passed tls:passed certificate:failed login:skipped"
                  + " identity:skipped");
      assertThat(Shown.stage(result, Stage.CERTIFICATE).facts())
          .containsEntry("chainTrusted", "false")
          .containsEntry("hostMatches", "true");
      assertThat(result.tls().orElseThrow().issuer()).isEqualTo("CN=test-authority");
    }
  }

  @Test
  void rejectsThePlatformsRootsForAPrivateAuthority() {
    ProbeResult result = target().roots("system").probe();

    assertThat(Shown.codes(result)).containsExactly(Code.CERTIFICATE_NOT_TRUSTED);
    assertThat(Shown.stage(result, Stage.CERTIFICATE).facts())
        .containsEntry("rootCertificates", "system");
  }

  @Test
  void rejectsAnotherHostsCertificateInFullVerificationOnly() {
    Targets elsewhere =
        target()
            .roots(authority)
            .endpoints(new Endpoint("db.example.com", Optional.of("127.0.0.1"), server.port()));

    ProbeResult full = elsewhere.mode(TlsMode.VERIFY_FULL).probe();
    ProbeResult chain = elsewhere.mode(TlsMode.VERIFY_CA).probe();

    assertThat(Shown.codes(full)).containsExactly(Code.CERTIFICATE_NAME_MISMATCH);
    assertThat(full.diagnostics().getFirst().message())
        .isEqualTo(
            "the certificate of db.example.com:"
                + server.port()
                + " is made out to localhost, 127.0.0.1, 0:0:0:0:0:0:0:1");
    assertThat(Shown.codes(chain)).isEmpty();
    assertThat(chain.tls().orElseThrow().hostMatches()).isFalse();
    assertThat(Shown.stage(chain, Stage.CERTIFICATE).facts()).containsEntry("verified", "chain");
    chain.session().orElseThrow().close();
  }

  @Test
  void rejectsAnExpiredCertificateWhereTheModeVerifies() {
    ProbeResult result = target().mode(TlsMode.VERIFY_FULL).roots(authority).probe(in(400));

    assertThat(Shown.codes(result)).containsExactly(Code.CERTIFICATE_EXPIRED);
    assertThat(Shown.stage(result, Stage.CERTIFICATE).status()).isEqualTo(StageStatus.FAILED);
  }

  @Test
  void warnsOfAnExpiredCertificateWhereTheModeDoesNotVerify() {
    ProbeResult result = target().mode(TlsMode.PREFER).probe(in(400));

    assertThat(Shown.codes(result)).containsExactly(Code.CERTIFICATE_EXPIRED);
    assertThat(Shown.stage(result, Stage.CERTIFICATE).status()).isEqualTo(StageStatus.WARNED);
    result.session().orElseThrow().close();
  }

  @Test
  void warnsFourteenDaysBeforeTheEnd() {
    Targets target = target().mode(TlsMode.VERIFY_FULL).roots(authority);

    ProbeResult soon = target.probe(in(355));
    ProbeResult early = target.probe(in(340));

    assertThat(Shown.codes(soon)).containsExactly(Code.CERTIFICATE_EXPIRES_SOON);
    assertThat(Shown.codes(early)).isEmpty();
    soon.session().orElseThrow().close();
    early.session().orElseThrow().close();
  }

  @Test
  void takesTheRootsOfTheUsersHome(@TempDir Path home) throws IOException {
    Path folder = Files.createDirectory(home.resolve(".postgresql"));
    Files.copy(Path.of(authority), folder.resolve("root.crt"));
    Targets target =
        target()
            .settings(
                new ProbeSettings(
                    Duration.ofSeconds(5),
                    Optional.empty(),
                    Targets.APP_FOLDER,
                    home,
                    Optional.empty()));

    ProbeResult required = target.mode(TlsMode.REQUIRE).probe();
    ProbeResult full = target.mode(TlsMode.VERIFY_FULL).probe();

    assertThat(Shown.stage(required, Stage.CERTIFICATE).facts())
        .containsEntry("verified", "chain")
        .containsEntry("rootCertificates", folder.resolve("root.crt").toString());
    assertThat(Shown.stage(full, Stage.CERTIFICATE).facts())
        .containsEntry("verified", "chain and host");
    required.session().orElseThrow().close();
    full.session().orElseThrow().close();
  }

  @Test
  void wantsRootsWhereTheModeVerifies() {
    ProbeResult none = target().mode(TlsMode.VERIFY_CA).probe();
    ProbeResult missing = target().mode(TlsMode.VERIFY_FULL).roots("/nowhere/ca.crt").probe();
    ProbeResult garbage = target().mode(TlsMode.REQUIRE).roots("pom.xml").probe();

    assertThat(Shown.codes(none)).containsExactly(Code.CERTIFICATE_FILE_UNREADABLE);
    assertThat(Shown.codes(missing)).containsExactly(Code.CERTIFICATE_FILE_UNREADABLE);
    assertThat(Shown.codes(garbage)).containsExactly(Code.CERTIFICATE_FILE_UNREADABLE);
    assertThat(missing.diagnostics().getFirst().message())
        .isEqualTo("could not read root certificates from /nowhere/ca.crt: it does not exist");
  }

  @Test
  void findsARelativeFileInTheAppFolder(@TempDir Path app) throws IOException {
    Files.copy(Path.of(authority), app.resolve("ca.crt"));
    Files.copy(Path.of(authority), Files.createDirectory(app.resolve("~")).resolve("ca.crt"));

    for (String name : List.of("ca.crt", "../" + app.getFileName() + "/ca.crt", "~/ca.crt")) {
      ProbeResult result = target().in(app).mode(TlsMode.VERIFY_FULL).roots(name).probe();

      assertThat(Shown.stage(result, Stage.CERTIFICATE).facts())
          .containsEntry("rootCertificates", app.resolve(name).toString())
          .containsEntry("verified", "chain and host");
      result.session().orElseThrow().close();
    }
  }

  @Test
  void doesNotExpandATilde(@TempDir Path home) throws IOException {
    Files.copy(Path.of(authority), home.resolve("ca.crt"));
    ProbeSettings settings =
        new ProbeSettings(
            Duration.ofSeconds(5), Optional.empty(), home.resolve("app"), home, Optional.empty());

    ProbeResult result =
        target().settings(settings).mode(TlsMode.VERIFY_FULL).roots("~/ca.crt").probe();

    assertThat(result.diagnostics().getFirst().message())
        .isEqualTo(
            "could not read root certificates from "
                + home.resolve("app/~/ca.crt")
                + ": it does not exist");
  }

  @Test
  void reportsANameThatNoFileCanHave() {
    for (TlsMode mode : List.of(TlsMode.PREFER, TlsMode.REQUIRE, TlsMode.VERIFY_FULL)) {
      ProbeResult result = target().mode(mode).roots("ca\0.crt").probe();

      assertThat(Shown.codes(result)).containsExactly(Code.CERTIFICATE_FILE_UNREADABLE);
    }
  }

  @Test
  void verifiesNothingWhereRequireNamesAMissingFile() {
    ProbeResult result = target().mode(TlsMode.REQUIRE).roots("/nowhere/ca.crt").probe();

    assertThat(Shown.stage(result, Stage.CERTIFICATE).facts())
        .containsEntry("verified", "nothing")
        .containsEntry("rootCertificates", "system");
    result.session().orElseThrow().close();
  }

  private Targets target() {
    return Targets.at("localhost", server.port());
  }

  private static Clock in(int days) {
    return Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
  }
}
