package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.target.TlsMode;
import dev.dbcheck.testing.EmbeddedPostgresServers;
import dev.dbcheck.testing.PostgresServer;
import org.junit.jupiter.api.Test;

/** The contract on an embedded server that requires TLS, and what its certificate shows. */
class ProbeEmbeddedTlsIT implements ProbeContract {
  @Override
  public PostgresServer server() {
    return EmbeddedPostgresServers.tlsRequired();
  }

  private String authority() {
    return server().authority();
  }

  @Test
  void verifiesChainAndHost() {
    ProbeResult result = target().mode(TlsMode.VERIFY_FULL).roots(authority()).probe();

    assertThat(Shown.stages(result))
        .isEqualTo(
            "name:passed tcp:passed tls:passed certificate:passed login:passed identity:passed");
    TlsFacts tls = result.tls().orElseThrow();
    assertThat(tls.version()).isEqualTo("TLSv1.3");
    assertThat(tls.subject()).isEqualTo("CN=embedded");
    assertThat(tls.issuer()).isEqualTo("CN=test-authority");
    assertThat(tls.names()).contains("localhost", "127.0.0.1");
    assertThat(tls.chainTrusted()).isTrue();
    assertThat(tls.hostMatches()).isTrue();
    assertThat(Shown.stage(result, Stage.CERTIFICATE).facts())
        .containsEntry("verified", "chain and host")
        .containsEntry("rootCertificates", authority());
    result.session().orElseThrow().close();
  }

  @Test
  void bindsTheLoginToTheChannel() {
    ProbeResult result = target().parameter("channel_binding", "require").probe();

    assertThat(result.identity()).isPresent();
    result.session().orElseThrow().close();
  }

  @Test
  void startsTheHandshakeAtOnceWhereTheUrlSaysSo() {
    ProbeResult result =
        target().mode(TlsMode.REQUIRE).parameter("sslnegotiation", "direct").probe();

    assertThat(result.identity()).isPresent();
    assertThat(Shown.stage(result, Stage.TLS).facts())
        .containsEntry("negotiation", "direct")
        .doesNotContainKey("answer");
    result.session().orElseThrow().close();
  }

  @Test
  void tellsThatTheServerWantsTls() {
    // This server rejects plaintext with a rule of its own, as pg_hba.conf files often do.
    ProbeResult result = target().mode(TlsMode.DISABLE).probe();

    assertThat(Shown.codes(result)).contains(Code.TLS_REQUIRED_BY_SERVER);
    assertThat(Shown.stage(result, Stage.LOGIN).status()).isEqualTo(StageStatus.FAILED);
  }
}
