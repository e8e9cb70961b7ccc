package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.TlsMode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "::1, true",
    "10.1.2.3, true",
    "172.20.0.2, true",
    "192.168.1.1, true",
    "169.254.1.1, true",
    "100.64.0.1, true",
    "100.127.255.255, true",
    "fd00::1, true",
    "fe80::1, true",
    "100.128.0.1, false",
    "203.0.113.1, false",
    "2001:db8::1, false",
    "172.32.0.1, false",
  })
  void toleratesPlaintextByDefaultOnlyWherePacketsStayNear(String address, boolean expected) {
    TlsPolicy policy = policy(Targets.at("db.example.com", 5432));

    assertThat(policy.toleratesPlaintext(peer(address))).isEqualTo(expected);
  }

  @Test
  void toleratesPlaintextAnywhereWhereTheUrlAsksForIt() {
    for (TlsMode mode : TlsMode.values()) {
      TlsPolicy policy = policy(Targets.at("db.example.com", 5432).mode(mode));

      assertThat(policy.toleratesPlaintext(peer("203.0.113.1")))
          .as(mode.parameterValue())
          .isEqualTo(mode.compareTo(TlsMode.REQUIRE) < 0);
    }
  }

  @Test
  void raisesAWeakerModeToTheRequiredOne() {
    Targets weak = Targets.at("db.example.com", 5432).mode(TlsMode.PREFER);
    Targets strong = Targets.at("db.example.com", 5432).mode(TlsMode.VERIFY_FULL);

    assertThat(policy(weak.requiring(TlsMode.VERIFY_CA)).mode()).isEqualTo(TlsMode.VERIFY_CA);
    assertThat(policy(strong.requiring(TlsMode.VERIFY_CA)).mode()).isEqualTo(TlsMode.VERIFY_FULL);
  }

  @Test
  void systemRootsMeanFullVerification() {
    Targets target = Targets.at("db.example.com", 5432).roots("system");

    assertThat(policy(target).mode()).isEqualTo(TlsMode.VERIFY_FULL);
    assertThat(contradiction(target)).isEmpty();
    assertThat(contradiction(target.mode(TlsMode.REQUIRE)))
        .contains("sslmode=require is too weak for sslrootcert=system");
  }

  private static Optional<String> contradiction(Targets target) {
    return TlsPolicy.contradiction(target.target(), peer("203.0.113.1"), target.settings())
        .map(finding -> finding.message());
  }

  private static TlsPolicy policy(Targets target) {
    return TlsPolicy.of(target.target(), target.settings());
  }

  private static Peer peer(String address) {
    return new Peer(
        new Endpoint("db.example.com", Optional.empty(), 5432),
        new InetSocketAddress(InetAddress.ofLiteral(address), 5432));
  }
}
