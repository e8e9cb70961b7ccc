package dev.dbcheck.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.LiteralAddress;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalAddressesTest {

  @Test
  void listsTheAddressesOfThisMachinesInterfaces() {
    LocalAddresses local = LocalAddresses.ofThisMachine();
    assertThat(local.contains(InetAddress.getLoopbackAddress())).isTrue();
    assertThat(local.contains(LiteralAddress.of("203.0.113.7").orElseThrow())).isFalse();
  }

  @Test
  void comparesAddressesWithoutTheirZone() throws Exception {
    InetAddress scoped = InetAddress.getByName("fe80::1%1");
    LocalAddresses local = LocalAddresses.of(List.of(scoped, scoped));
    assertThat(local.contains(LiteralAddress.of("fe80::1").orElseThrow())).isTrue();
  }
}
