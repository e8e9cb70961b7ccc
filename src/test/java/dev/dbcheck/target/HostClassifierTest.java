package dev.dbcheck.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostClassifierTest {

  @ParameterizedTest
  @CsvSource({
    "localhost, LOOPBACK",
    "LocalHost., LOOPBACK",
    "db.localhost, LOOPBACK",
    "localhost.localdomain, LOOPBACK",
    "ip6-localhost, LOOPBACK",
    "127.0.0.1, LOOPBACK",
    "127.255.0.3, LOOPBACK",
    "::1, LOOPBACK",
    "0:0:0:0:0:0:0:1, LOOPBACK",
    "::ffff:127.0.0.1, LOOPBACK",
    "::ffff:7f00:1, LOOPBACK",
    "0.0.0.0, LOOPBACK",
    "::, LOOPBACK",
    "0, LOOPBACK",
    "127.1, LOOPBACK",
    "127.0.0.1., LOOPBACK",
    "2130706433, LOOPBACK",
    "0x7f000001, LOOPBACK",
    "0x7F.1, LOOPBACK",
    "0177.0.0.1, LOOPBACK",
    "10.0.0.1, PRIVATE",
    "172.16.0.1, PRIVATE",
    "172.31.255.255, PRIVATE",
    "172.32.0.0, PUBLIC",
    "192.168.1.1, PRIVATE",
    "100.64.0.1, PRIVATE",
    "100.127.255.255, PRIVATE",
    "100.128.0.0, PUBLIC",
    "169.254.1.1, PRIVATE",
    "fd00::1, PRIVATE",
    "fc00::1, PRIVATE",
    "fe80::1%eth0, PRIVATE",
    "FE80::1%1, PRIVATE",
    "::ffff:10.0.0.1, PRIVATE",
    "8.8.8.8, PUBLIC",
    "2600:1f18::1, PUBLIC",
    "/var/run/postgresql, SOCKET",
    "@abstract, SOCKET",
    "db.render.com, UNKNOWN",
    "localhost.example, UNKNOWN",
    "notlocalhost, UNKNOWN",
    "host.docker.internal, UNKNOWN",
    "127.0.0.1.example, UNKNOWN",
    "08.1, UNKNOWN",
    "4294967296, UNKNOWN",
    "[::1], UNKNOWN"
  })
  void tellsWhereAHostIsFromItsText(String host, EndpointKind kind) {
    assertThat(new Endpoint(host, Optional.empty(), 5432).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "db.render.com, 127.0.0.1, LOOPBACK",
    "localhost, 8.8.8.8, PUBLIC",
    "/run/pg, 10.0.0.1, PRIVATE"
  })
  void looksAtTheAddressThatIsDialled(String host, String hostAddress, EndpointKind kind) {
    Endpoint endpoint = new Endpoint(host, Optional.of(hostAddress), 5432);
    assertThat(endpoint.kind()).isEqualTo(kind);
    assertThat(endpoint.isSocket()).isFalse();
  }
}
