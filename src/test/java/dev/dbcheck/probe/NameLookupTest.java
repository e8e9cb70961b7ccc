package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.target.Endpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLookupTest {

  @Test
  void keepsEveryAddressInTheResolversOrder() {
    InetAddress[] found = {InetAddress.ofLiteral("::1"), InetAddress.ofLiteral("127.0.0.1")};

    Names names = lookUp(host -> found, endpoint("db.example.com"));

    assertThat(names.endpoints().getFirst().addresses()).containsExactly(found);
    assertThat(names.failures()).isEmpty();
    assertThat(names.anyReachable()).isTrue();
  }

  @Test
  void looksUpNeitherLiteralAddressesNorSockets() {
    Names names =
        lookUp(
            NameLookupTest::unknown,
            endpoint("192.0.2.1"),
            endpoint("2001:db8::1"),
            endpoint("/run/postgresql"),
            new Endpoint("db.example.com", Optional.of("192.0.2.2"), 5432));

    assertThat(names.endpoints().stream().map(ResolvedEndpoint::addresses).map(Object::toString))
        .containsExactly("[/192.0.2.1]", "[/2001:db8:0:0:0:0:0:1]", "[]", "[/192.0.2.2]");
    assertThat(names.failures()).isEmpty();
  }

  @Test
  void reportsANameThatIsNotFound() {
    Names names = lookUp(NameLookupTest::unknown, endpoint("db.exmaple.com"));

    assertThat(names.anyReachable()).isFalse();
    assertThat(names.failures())
        .containsExactly(
            Diagnostic.of(Code.NAME_NOT_FOUND, "could not find an address for host db.exmaple.com")
                .hint("Check the spelling of the host: getent hosts db.exmaple.com"));
  }

  @Test
  void looksUpAllNamesAtTheSameTime() {
    CountDownLatch both = new CountDownLatch(2);

    Names names =
        lookUp(
            host -> {
              both.countDown();
              try {
                if (!both.await(10, TimeUnit.SECONDS)) {
                  throw new UnknownHostException(host);
                }
              } catch (InterruptedException interrupted) {
                throw new UnknownHostException(host);
              }
              return new InetAddress[] {InetAddress.getLoopbackAddress()};
            },
            endpoint("one.example.com"),
            endpoint("two.example.com"));

    assertThat(names.failures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "dpg-abc123-a, External Database URL",
    "postgres.railway.internal, DATABASE_PUBLIC_URL",
    "app.flycast, fly proxy",
    "host.docker.internal, --add-host=host.docker.internal:host-gateway",
    "db.abcdef.supabase.co, session pooler",
    "DB, docker compose",
    "db.example.com, getent hosts db.example.com",
  })
  void hintsAtWhereANameIsKnown(String host, String expected) {
    Names names = lookUp(NameLookupTest::unknown, endpoint(host));

    assertThat(names.failures().getFirst().hint().orElseThrow()).contains(expected);
  }

  @Test
  void failsTheStageWhenNoNameIsFoundAndWarnsWhenOneIs() {
    Targets both =
        Targets.at("x", 1)
            .endpoints(
                endpoint("nowhere.invalid"),
                new Endpoint("127.0.0.1", Optional.empty(), FakePostgres.closedPort()));
    Targets none = Targets.at("x", 1).endpoints(endpoint("nowhere.invalid"));

    assertThat(Shown.stage(probe(both), Stage.NAME).status()).isEqualTo(StageStatus.WARNED);
    assertThat(Shown.stages(probe(none)))
        .isEqualTo(
            "name:failed tcp:skipped tls:skipped certificate:skipped login:skipped"
                + " identity:skipped");
  }

  private static ProbeResult probe(Targets target) {
    Deadline deadline = Deadline.after(Duration.ofSeconds(10), Clock.systemUTC());
    Names names =
        NameLookup.lookUp(
            target.target(), deadline, Duration.ofSeconds(5), NameLookupTest::unknown);
    return Prober.probe(
        target.target(), names, target.settings(), Redactor.knowingNothing(), deadline);
  }

  private static Names lookUp(NameLookup.Resolver resolver, Endpoint... endpoints) {
    return NameLookup.lookUp(
        Targets.at("unused", 1).endpoints(endpoints).target(),
        Deadline.after(Duration.ofSeconds(20), Clock.systemUTC()),
        Duration.ofSeconds(20),
        resolver);
  }

  private static InetAddress[] unknown(String host) throws UnknownHostException {
    throw new UnknownHostException(host);
  }

  private static Endpoint endpoint(String host) {
    return new Endpoint(host, Optional.empty(), 5432);
  }
}
