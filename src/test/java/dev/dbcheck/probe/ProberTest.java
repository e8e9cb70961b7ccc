package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.TlsMode;
import dev.dbcheck.testing.PostgresServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Network, TLS request and login against a server that follows a script. */
class ProberTest {

  @Test
  void reportsARefusedConnection() {
    int port = FakePostgres.closedPort();

    ProbeResult result = Targets.at("127.0.0.1", port).probe();

    assertThat(Shown.stages(result))
        .isEqualTo(
            "name:passed tcp:failed tls:skipped certificate:skipped login:skipped"
                + " identity:skipped");
    assertThat(result.diagnostics().stream().map(Diagnostic::message))
        .containsExactly("could not connect to 127.0.0.1:" + port + ": connection refused");
    assertThat(Shown.codes(result)).containsExactly(Code.CONNECTION_REFUSED);
    assertThat(result.session()).isEmpty();
  }

  @Test
  void reportsAServerThatClosesAtOnce() {
    try (FakePostgres server = FakePostgres.start(conversation -> {})) {
      ProbeResult result = at(server).probe();

      assertThat(Shown.codes(result)).containsExactly(Code.CONNECTION_CLOSED);
      assertThat(Shown.stages(result))
          .isEqualTo(
              "name:passed tcp:passed tls:failed certificate:skipped login:skipped"
                  + " identity:skipped");
    }
  }

  @Test
  void reportsAServerThatClosesDuringTheLogin() {
    try (FakePostgres server =
        FakePostgres.start(FakePostgres.Conversation::refuseTlsAndReadStartup)) {
      ProbeResult result = at(server).probe();

      assertThat(Shown.codes(result)).containsExactly(Code.CONNECTION_CLOSED);
      assertThat(Shown.stage(result, Stage.LOGIN).facts())
          .containsEntry("user", "app")
          .containsEntry("database", "app");
    }
  }

  @Test
  void reportsAServerThatClosesDuringTheIdentityQuery() {
    try (FakePostgres server =
        FakePostgres.start(conversation -> {
          conversation.refuseTlsAndReadStartup();
          conversation.welcome();
        })) {
      ProbeResult result = at(server).probe();

      assertThat(Shown.codes(result)).containsExactly(Code.CONNECTION_CLOSED);
      assertThat(Shown.stages(result))
          .isEqualTo(
              "name:passed tcp:passed tls:passed certificate:skipped login:passed identity:failed");
    }
  }

  @Test
  void recognisesAnHttpServer() {
    try (FakePostgres server =
        FakePostgres.start(conversation -> {
          conversation.read(8);
          conversation.send("HTTP/1.1 400 Bad Request\r\n\r\n");
        })) {
      ProbeResult result = at(server).probe();

      assertThat(Shown.codes(result)).containsExactly(Code.NOT_POSTGRESQL);
      assertThat(Shown.stage(result, Stage.TLS).facts()).containsEntry("answer", "H");
    }
  }

  @Test
  void recognisesAnHttpServerWithoutTls() {
    try (FakePostgres server =
        FakePostgres.start(conversation -> {
          conversation.readPacket();
          conversation.send("HTTP/1.1 400 Bad Request\r\n\r\n");
        })) {
      ProbeResult result = at(server).mode(TlsMode.DISABLE).probe();

      assertThat(Shown.codes(result)).containsExactly(Code.NOT_POSTGRESQL);
    }
  }

  @Test
  void takesAnSshBannerForNoAnswerToTheTlsRequest() {
    try (FakePostgres server =
        FakePostgres.start(conversation -> {
          conversation.send("SSH-2.0-OpenSSH_10.0\r\n");
          conversation.hang();
        })) {
      ProbeResult result = at(server).probe();

      assertThat(Shown.codes(result)).containsExactly(Code.NOT_POSTGRESQL);
    }
  }

  @Test
  void reportsAFailedHandshake() {
    try (FakePostgres server =
        FakePostgres.start(conversation -> {
          conversation.readPacket();
          conversation.send("S");
          conversation.read(1);
          conversation.send("this is no tls record");
          conversation.hang();
        })) {
      ProbeResult result = at(server).probe();

      assertThat(Shown.codes(result)).containsExactly(Code.TLS_HANDSHAKE_FAILED);
      assertThat(Shown.stages(result))
          .isEqualTo(
              "name:passed tcp:passed tls:passed certificate:failed login:skipped"
                  + " identity:skipped");
    }
  }

  @Test
  void reportsAnErrorInAnswerToTheTlsRequest() {
    try (FakePostgres server =
        FakePostgres.start(conversation -> {
          conversation.readPacket();
          conversation.error("53300", "sorry, too many clients already");
        })) {
      ProbeResult result = at(server).probe();

      assertThat(Shown.codes(result)).containsExactly(Code.TOO_MANY_CONNECTIONS);
      assertThat(Shown.stage(result, Stage.TLS).status()).isEqualTo(StageStatus.FAILED);
    }
  }

  @Test
  void failsWhereTlsIsDemandedAndNotOffered() {
    try (FakePostgres server = FakePostgres.start(Conversations::refuseTls)) {
      ProbeResult demanded = at(server).mode(TlsMode.REQUIRE).probe();
      ProbeResult required = at(server).requiring(TlsMode.REQUIRE).probe();

      assertThat(Shown.codes(demanded)).containsExactly(Code.TLS_NOT_OFFERED);
      assertThat(Shown.codes(required)).containsExactly(Code.TLS_NOT_OFFERED);
      assertThat(server.received()).doesNotContain(PostgresServer.USER);
    }
  }

  @Test
  void refusesADisabledTlsThatIsRequired() {
    try (FakePostgres server = FakePostgres.start(Conversations::refuseTls)) {
      ProbeResult result = at(server).mode(TlsMode.DISABLE).requiring(TlsMode.VERIFY_FULL).probe();

      assertThat(Shown.codes(result)).containsExactly(Code.TLS_WEAKER_THAN_REQUIRED);
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void triesARejectedLoginOnceOnly() {
    for (TlsMode mode : new TlsMode[] {TlsMode.ALLOW, TlsMode.PREFER, TlsMode.DISABLE}) {
      try (FakePostgres server =
          FakePostgres.start(conversation -> {
            if (mode != TlsMode.DISABLE) {
              conversation.readPacket();
              conversation.send("N");
            }
            conversation.readPacket();
            conversation.askForMd5();
            conversation.error("28000", "role \"app\" is not permitted to log in");
          })) {
        ProbeResult result = at(server).mode(mode).probe();

        assertThat(Shown.codes(result)).contains(Code.ROLE_REJECTED);
        assertThat(server.connections()).as(mode.name()).isEqualTo(1);
      }
    }
  }

  @Test
  void tellsTheAuthenticationMethodOfARejectedLogin() {
    try (FakePostgres server =
        FakePostgres.start(conversation -> {
          conversation.refuseTlsAndReadStartup();
          conversation.askForPassword();
          conversation.error("28P01", "password authentication failed for user \"app\"");
        })) {
      ProbeResult result = at(server).probe();

      assertThat(Shown.stage(result, Stage.LOGIN).facts())
          .containsEntry("authentication", "password")
          .containsEntry("passwordSource", "url");
      assertThat(server.received()).contains(PostgresServer.PASSWORD);
      assertThat(result.diagnostics().getLast())
          .isEqualTo(
              Diagnostic.of(
                      Code.PASSWORD_REJECTED,
                      "could not log in to 127.0.0.1:"
                          + server.port()
                          + " as app: password authentication failed for user \"app\"")
                  .detail("SQLSTATE 28P01")
                  .hint(
                      "Check first that host and port are the server you mean, since a wrong"
                          + " server says the same; then copy the password again,"
                          + " percent-encoded"));
    }
  }

  @Test
  void reportsAMissingPassword() {
    for (Optional<String> password : List.of(Optional.<String>empty(), Optional.of(""))) {
      try (FakePostgres server =
          FakePostgres.start(conversation -> {
            conversation.refuseTlsAndReadStartup();
            conversation.askForMd5();
          })) {
        ProbeResult result =
            at(server).user("nobody-of-the-password-file").password(password).probe();

        assertThat(Shown.codes(result)).containsExactly(Code.PASSWORD_MISSING);
      }
    }
  }

  @Test
  void sendsTheStartupParametersOfTheUrl() {
    try (FakePostgres server =
        FakePostgres.start(conversation -> {
          conversation.refuseTlsAndReadStartup();
          conversation.error("57P03", "the database system is starting up");
        })) {
      ProbeResult result =
          at(server)
              .parameter("options", "-c statement_timeout=5000")
              .parameter("schema", "shop")
              .parameter("unknown", "ignored")
              .probe();

      assertThat(Shown.codes(result)).contains(Code.SERVER_STARTING);
      assertThat(server.received())
          .contains("options\0-c statement_timeout=5000\0")
          .contains("search_path\0shop\0")
          .contains("application_name\0dbcheck\0")
          .contains("TimeZone\0UTC\0")
          .doesNotContain("ignored");
    }
  }

  @Test
  void goesOnToTheNextEndpointAfterARefusal() {
    int closed = FakePostgres.closedPort();
    try (FakePostgres server =
        FakePostgres.start(conversation -> {
          conversation.refuseTlsAndReadStartup();
          conversation.error("3D000", "database \"app\" does not exist");
        })) {
      ProbeResult result =
          at(server)
              .endpoints(
                  new Endpoint("127.0.0.1", Optional.empty(), closed),
                  new Endpoint("127.0.0.1", Optional.empty(), server.port()))
              .probe();

      assertThat(result.diagnostics().stream().map(d -> d.code() + " " + d.severity()))
          .containsExactly("CONNECTION_REFUSED WARNING", "DATABASE_NOT_FOUND ERROR");
      assertThat(Shown.stage(result, Stage.TCP).status()).isEqualTo(StageStatus.WARNED);
      assertThat(result.endpoint()).contains("127.0.0.1:" + server.port());
    }
  }

  @Test
  void goesOnToTheNextServerWhileOneIsStarting() {
    try (FakePostgres starting =
            FakePostgres.start(conversation -> {
              conversation.refuseTlsAndReadStartup();
              conversation.error("57P03", "the database system is starting up");
            });
        FakePostgres server =
            FakePostgres.start(conversation -> {
              conversation.refuseTlsAndReadStartup();
              conversation.error("3D000", "database \"app\" does not exist");
            })) {
      ProbeResult result =
          at(server)
              .endpoints(
                  new Endpoint("127.0.0.1", Optional.empty(), starting.port()),
                  new Endpoint("127.0.0.1", Optional.empty(), server.port()))
              .probe();

      assertThat(Shown.codes(result)).containsExactly(Code.DATABASE_NOT_FOUND);
      assertThat(result.endpoint()).contains("127.0.0.1:" + server.port());
    }
  }

  @Test
  void reportsAMissingSocket() {
    ProbeResult result = Targets.at("/nowhere/at/all", 5432).probe();

    assertThat(Shown.codes(result)).containsExactly(Code.SOCKET_MISSING);
    assertThat(result.diagnostics().getFirst().severity()).isEqualTo(Severity.ERROR);
    assertThat(result.endpoint()).contains("/nowhere/at/all:5432");
  }

  @Test
  void reportsASocketFolderThatNoFolderCanBe() {
    ProbeResult result = Targets.at("/tmp/\0", 5432).probe();

    assertThat(Shown.codes(result)).containsExactly(Code.SOCKET_MISSING);
    assertThat(Shown.stage(result, Stage.TCP).status()).isEqualTo(StageStatus.FAILED);
  }

  @Test
  void dialsOnlyTheLookedUpAddresses() {
    try (FakePostgres server = FakePostgres.start(conversation -> {})) {
      ProbeResult result =
          at(server)
              .endpoints(new Endpoint("db.example.com", Optional.of("127.0.0.1"), server.port()))
              .probe();

      assertThat(server.connections()).isEqualTo(1);
      assertThat(result.endpoint()).contains("db.example.com:" + server.port());
      assertThat(Shown.stage(result, Stage.TCP).facts()).containsEntry("address", "127.0.0.1");
    }
  }

  private static Targets at(FakePostgres server) {
    return Targets.at("127.0.0.1", server.port());
  }
}
