package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.target.TlsMode;
import dev.dbcheck.testing.EmbeddedPostgresServers;
import dev.dbcheck.testing.PostgresServer;
import org.junit.jupiter.api.Test;

/** The contract on an embedded server without TLS, and what such a server shows. */
class ProbeEmbeddedIT implements ProbeContract {
  @Override
  public PostgresServer server() {
    return EmbeddedPostgresServers.plain();
  }

  @Test
  void warnsOfPlaintextOnLoopback() {
    ProbeResult result = target().probe();

    assertThat(Shown.codes(result)).containsExactly(Code.CONNECTION_NOT_ENCRYPTED);
    assertThat(Shown.stages(result))
        .isEqualTo(
            "name:passed tcp:passed tls:warned certificate:skipped login:passed identity:passed");
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
}
