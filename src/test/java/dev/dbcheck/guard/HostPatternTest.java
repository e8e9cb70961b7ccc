package dev.dbcheck.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.LiteralAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPatternTest {
  private static final LocalAddresses LOCAL =
      LocalAddresses.of(Set.of(LiteralAddress.of("192.0.2.5").orElseThrow()));

  private static HostPattern pattern(String text) {
    return HostPattern.of(text).orElseThrow();
  }

  private static InetAddress address(String text) {
    return LiteralAddress.of(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "render.com, render.com, true",
    "render.com, db.render.com, true",
    "render.com, a.b.render.com, true",
    "render.com, DB.Render.COM, true",
    "render.com, db.render.com., true",
    "Render.COM., db.render.com, true",
    ".render.com, db.render.com, true",
    ".render.com, render.com, true",
    "*.render.com, db.render.com, true",
    "*.render.com, render.com, true",
    "render.com, notrender.com, false",
    "render.com, not-render.com, false",
    "render.com, render.com.evil.example, false",
    "render.com, render.co, false",
    "render.com, com, false",
    "db.render.com, render.com, false",
    "render.com, /tmp/x.render.com, false",
    "render.com, @x.render.com, false",
    "dpg-abc123-a, dpg-abc123-a, true",
    "my_host, my_host, true",
    "münchen.example, xn--mnchen-3ya.example, true",
    "xn--mnchen-3ya.example, MÜNCHEN.example, true",
    "münchen.example, munchen.example, false",
    "localhost, localhost, true",
    "localhost, localhost.evil.example, false",
    "/run/pg, /run/pg, true",
    "/run/pg/, /run/pg, true",
    "/run/pg, /run/pg/other, false",
    "/run/pg, run/pg, false",
    "10.0.0.1, 10.0.0.1, false"
  })
  void matchesNamesOnTheBoundaryOfALabel(String pattern, String host, boolean matches) {
    assertThat(pattern(pattern).matchesName(host)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "10.1.2.3/8, 10.9.9.9, true",
    "10.0.0.0/9, 10.127.0.1, true",
    "10.0.0.0/9, 10.128.0.1, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "192.0.2.7/32, 192.0.2.7, true",
    "0.0.0.0/0, 8.8.8.8, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/32, 2001:db8:1::7, true",
    "2001:db8::/32, 2001:db9::7, false",
    "[2001:db8::1], 2001:db8::1, true",
    "2001:DB8::1, 2001:db8:0::1, true",
    "::/0, 2001:db8::1, true",
    "::ffff:10.0.0.0/104, 10.9.9.9, true",
    "::ffff:10.0.0.0/104, 11.9.9.9, false",
    "127.1, 127.0.0.1, true",
    "render.com, 10.0.0.1, false"
  })
  void matchesAddressesOfItsNetwork(String pattern, String address, boolean matches) {
    assertThat(pattern(pattern).matchesAddress(address(address))).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "*",
        "*.",
        "..",
        "a..b",
        "render.com:5432",
        "https://render.com",
        "a b",
        "u@h",
        "db.*.com",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0.0/x",
        "render.com/8",
        "2001:db8::/129",
        "::ffff:10.0.0.0/95",
        "5432",
        "256.1.1.1",
        "1.2.3.4.5",
        "[db]",
        "[::1"
      })
  void isNoPattern(String text) {
    assertThat(HostPattern.of(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "LOCALHOST., true",
    "x.localhost, true",
    "host.docker.internal, true",
    "127.0.0.1, true",
    "127.0.0.0/8, true",
    "::1, true",
    "/run/pg, true",
    "192.0.2.5, true",
    "192.0.2.5/32, true",
    "192.0.2.0/24, false",
    "127.0.0.0/7, false",
    "0.0.0.0/0, false",
    "::/0, false",
    "10.0.0.0/8, false",
    "render.com, false"
  })
  void knowsWhetherItNamesThisMachine(String pattern, boolean expected) {
    assertThat(pattern(pattern).namesThisMachine(LOCAL)).isEqualTo(expected);
  }

  @Test
  void keepsTheUsersOwnWords() {
    assertThat(List.of("*.Render.com", "10.1.2.3/8", "[::1]", "/run/pg/"))
        .allSatisfy(text -> assertThat(pattern(text).text()).isEqualTo(text));
  }

  @Test
  void matchesItselfAndWhatLiesBelowAndNothingBesides() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      String host = label(random) + "." + label(random) + "." + label(random);
      HostPattern pattern = pattern(host);
      assertThat(pattern.matchesName(host)).as(host).isTrue();
      assertThat(pattern.matchesName(label(random) + "." + host)).as(host).isTrue();
      assertThat(pattern.matchesName(label(random) + host)).as(host).isFalse();
      assertThat(pattern.matchesName(host + "." + label(random))).as(host).isFalse();
      assertThat(pattern.matchesName(host + label(random))).as(host).isFalse();
    }
  }

  private static String label(Random random) {
    StringBuilder label = new StringBuilder();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      label.append("abcdefghijklmnopqrstuvwxyz0123456789".charAt(random.nextInt(i == 1 ? 26 : 36)));
    }
    return label.toString();
  }
}
