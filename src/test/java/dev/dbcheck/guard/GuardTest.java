package dev.dbcheck.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.probe.Names;
import dev.dbcheck.probe.ResolvedEndpoint;
import dev.dbcheck.probe.Server;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.LiteralAddress;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TargetParser;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GuardTest {
  private static final Origin ORIGIN = Origin.line("backend/.env", 14);
  private static final LocalAddresses LOCAL =
      LocalAddresses.of(Set.of(LiteralAddress.of("192.0.2.5").orElseThrow()));

  /** What the resolver answers; every other name is not found. */
  private static final Map<String, String> HOSTS =
      Map.of(
          "db.render.com", "203.0.113.7",
          "two.render.com", "203.0.113.7 203.0.113.8",
          "split.render.com", "203.0.113.7 127.0.0.1",
          "liar.render.com", "127.0.0.1",
          "mine.render.com", "192.0.2.5",
          "void.render.com", "0.0.0.0",
          "localhost", "127.0.0.1 ::1",
          "db.internal", "10.0.0.9",
          "evil.example", "198.51.100.1");

  private static Target target(String url) {
    return TargetParser.parse(Secret.of(url), ORIGIN).target().orElseThrow();
  }

  private static Names names(Target target) {
    return new Names(target.endpoints().stream().map(GuardTest::resolved).toList(), Duration.ZERO);
  }

  private static ResolvedEndpoint resolved(Endpoint endpoint) {
    Optional<InetAddress> literal = LiteralAddress.of(endpoint.dialled());
    List<InetAddress> addresses =
        literal.isPresent()
            ? List.of(literal.get())
            : Arrays.stream(HOSTS.getOrDefault(endpoint.dialled(), "").split(" "))
                .filter(text -> !text.isEmpty())
                .map(text -> LiteralAddress.of(text).orElseThrow())
                .toList();
    return new ResolvedEndpoint(endpoint, addresses, Optional.empty());
  }

  private static Expectations expecting(boolean remote, String... hosts) {
    return new Expectations(
        Arrays.stream(hosts).map(host -> HostPattern.of(host).orElseThrow()).toList(),
        ExpectedProviders.none(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        remote ? Optional.of("--expect-remote") : Optional.empty());
  }

  private static Decision decide(Expectations expectations, String url) {
    Target target = target(url);
    return Guard.decide(expectations, target, ORIGIN, names(target), LOCAL, List.of());
  }

  private static List<Code> codes(Decision decision) {
    return switch (decision) {
      case Approval approval -> List.of();
      case Refusal refusal -> refusal.reasons().stream().map(Diagnostic::code).toList();
    };
  }

  @Test
  void approvesAnythingWhereNothingIsExpected() {
    Decision decision = decide(expecting(false), "postgresql://app@localhost/app");
    assertThat(decision).isInstanceOf(Approval.class);
    assertThat(decision.checks()).isEmpty();
  }

  @Test
  void approvesTheExpectedTargetAndShowsWhatItCompared() {
    Expectations expectations =
        new Expectations(
            List.of(HostPattern.of("render.com").orElseThrow()),
            ExpectedProviders.none(),
            OptionalInt.of(5432),
            Optional.of("shop"),
            Optional.of("app"),
            Optional.of("RENDER is set"));
    Decision decision = decide(expectations, "postgresql://app:pw@db.render.com/shop");
    assertThat(decision).isInstanceOf(Approval.class);
    assertThat(decision.checks())
        .containsExactly(
            new Check("host", "render.com", "db.render.com", true),
            new Check("remote", "not this machine", "db.render.com", true),
            new Check("port", "5432", "5432", true),
            new Check("database", "shop", "shop", true),
            new Check("user", "app", "app", true));
  }

  @Test
  void namesEachFailedExpectationWithTheValueAndItsPlace() {
    Expectations expectations =
        new Expectations(
            List.of(HostPattern.of("render.com").orElseThrow()),
            ExpectedProviders.none(),
            OptionalInt.of(5432),
            Optional.of("shop"),
            Optional.of("app"),
            Optional.empty());
    Decision decision = decide(expectations, "postgresql://postgres:pw@localhost:5433/shop_v2");
    assertThat(((Refusal) decision).reasons())
        .extracting(Diagnostic::code, Diagnostic::message)
        .containsExactly(
            tuple(Code.HOST_NOT_EXPECTED, "expected host render.com, and the URL says localhost"),
            tuple(
                Code.TARGET_IS_THIS_MACHINE,
                "a remote database is expected (host render.com is expected), and localhost is"
                    + " this machine"),
            tuple(Code.PORT_NOT_EXPECTED, "expected port 5432, and the URL says localhost:5433"),
            tuple(Code.DATABASE_NOT_EXPECTED, "expected database shop, and the URL says shop_v2"),
            tuple(Code.USER_NOT_EXPECTED, "expected user app, and the URL says postgres"));
    assertThat(((Refusal) decision).reasons())
        .allMatch(reason -> reason.origin().equals(Optional.of(ORIGIN)))
        .allMatch(reason -> reason.hint().equals(Optional.of("Edit backend/.env:14")));
    assertThat(decision.checks()).hasSize(5).noneMatch(Check::met);
  }

  /** Each of these looks like db.render.com to who compares the host in front of the slash. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgresql://u@db.render.com/d?host=localhost          | HOST_NOT_EXPECTED TARGET_IS_THIS_MACHINE
          postgresql://u@db.render.com/d?host=/run/pg            | HOST_NOT_EXPECTED TARGET_IS_THIS_MACHINE
          postgresql://u@db.render.com/d?host=/tmp/x.render.com  | HOST_NOT_EXPECTED TARGET_IS_THIS_MACHINE
          postgresql://u@db.render.com/d?host=evil.example       | HOST_NOT_EXPECTED
          postgresql://u@db.render.com/d?hostaddr=127.0.0.1      | ADDRESS_NOT_EXPECTED TARGET_IS_THIS_MACHINE
          postgresql://u@db.render.com/d?hostaddr=127.1          | ADDRESS_NOT_EXPECTED TARGET_IS_THIS_MACHINE
          postgresql://u@db.render.com/d?hostaddr=203.0.113.7    | ADDRESS_NOT_EXPECTED
          postgresql://u@db.render.com,localhost/d               | HOST_NOT_EXPECTED TARGET_IS_THIS_MACHINE
          postgresql://u@db.render.com,evil.example/d            | HOST_NOT_EXPECTED
          postgresql://u@db.render.com.evil.example/d            | HOST_NOT_EXPECTED
          postgresql://u@notrender.com/d                         | HOST_NOT_EXPECTED
          postgresql://db.render.com@evil.example/d              | HOST_NOT_EXPECTED
          postgresql://u:db.render.com@evil.example/d            | HOST_NOT_EXPECTED
          postgresql://u@evil.example/db.render.com              | HOST_NOT_EXPECTED
          postgresql://u@evil.example/d?application_name=render.com | HOST_NOT_EXPECTED
          jdbc:postgresql://db.render.com/d?user=u&PGHOST=localhost | HOST_NOT_EXPECTED TARGET_IS_THIS_MACHINE
          postgresql://u@liar.render.com/d                       | NAME_RESOLVES_TO_THIS_MACHINE
          postgresql://u@split.render.com/d                      | NAME_RESOLVES_TO_THIS_MACHINE
          postgresql://u@mine.render.com/d                       | NAME_RESOLVES_TO_THIS_MACHINE
          postgresql://u@void.render.com/d                       | NAME_RESOLVES_TO_THIS_MACHINE
          """)
  void refusesEveryWayToWalkPastAnExpectedHost(String url, String codes) {
    assertThat(codes(decide(expecting(false, "render.com"), url)))
        .extracting(Code::name)
        .containsExactly(codes.split(" "));
  }

  @Test
  void refusesAnOverriddenPort() {
    Expectations expectations =
        new Expectations(
            List.of(),
            ExpectedProviders.none(),
            OptionalInt.of(5432),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(codes(decide(expectations, "postgresql://u@db.render.com:5432/d?port=5433")))
        .containsExactly(Code.PORT_NOT_EXPECTED);
    assertThat(codes(decide(expectations, "postgresql://u@h1:5432,h2:5433/d")))
        .containsExactly(Code.PORT_NOT_EXPECTED);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost",
    "LOCALHOST.",
    "x.localhost",
    "127.0.0.1",
    "127.9.9.9",
    "[::1]",
    "0.0.0.0",
    "[::]",
    "[::ffff:127.0.0.1]",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "127.1",
    "%2Frun%2Fpg",
    "%40abstract",
    "host.docker.internal",
    "192.0.2.5",
    "ｌｏｃａｌｈｏｓｔ"
  })
  void refusesThisMachineInAnySpellingWhereRemoteIsExpected(String host) {
    assertThat(codes(decide(expecting(true), "postgresql://u@" + host + "/d")))
        .containsExactly(Code.TARGET_IS_THIS_MACHINE);
  }

  @Test
  void refusesANameOfThisMachineBesideAnotherHostaddr() {
    assertThat(
            codes(
                decide(
                    expecting(false, "10.0.0.0/8"),
                    "postgresql://u@localhost/d?hostaddr=10.0.0.9")))
        .containsExactly(Code.TARGET_IS_THIS_MACHINE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          db.render.com | postgresql://u@db.render.com/d
          render.com    | postgresql://u@db.render.com,two.render.com/d
          203.0.113.7   | postgresql://u@db.render.com/d
          203.0.113.0/24 | postgresql://u@two.render.com/d
          203.0.113.0/24 | postgresql://u@db.render.com/d?hostaddr=203.0.113.7
          10.0.0.0/8    | postgresql://u@db.internal/d
          10.0.0.0/8    | postgresql://u@10.1.2.3/d
          localhost     | postgresql://u@localhost/d
          127.0.0.0/8   | postgresql://u@127.0.0.1/d
          ::1           | postgresql://u@[::1]/d
          /run/pg       | postgresql://u@/d?host=/run/pg
          host.docker.internal | postgresql://u@host.docker.internal/d
          192.0.2.5     | postgresql://u@192.0.2.5/d
          render.com    | postgresql://u@gone.render.com/d
          """)
  void approvesTheExpectedHost(String pattern, String url) {
    assertThat(codes(decide(expecting(false, pattern), url))).isEmpty();
  }

  @Test
  void wantsEveryAddressOfANameInsideTheNetwork() {
    Refusal refusal =
        (Refusal) decide(expecting(false, "203.0.113.7/32"), "postgresql://u@two.render.com/d");
    assertThat(refusal.reasons())
        .extracting(Diagnostic::message)
        .containsExactly(
            "expected host 203.0.113.7/32, and two.render.com also resolves to 203.0.113.8");
    assertThat(codes(refusal)).containsExactly(Code.ADDRESS_NOT_EXPECTED);
  }

  @Test
  void refusesThisMachineWhereBothItAndRemoteAreExpected() {
    assertThat(codes(decide(expecting(true, "localhost"), "postgresql://u@localhost/d")))
        .containsExactly(Code.TARGET_IS_THIS_MACHINE);
  }

  @Test
  void holdsThatARemotePatternMeansRemoteEvenBesideALocalOne() {
    Expectations expectations = expecting(false, "localhost", "render.com");
    assertThat(codes(decide(expectations, "postgresql://u@localhost/d"))).isEmpty();
    assertThat(codes(decide(expectations, "postgresql://u@liar.render.com/d")))
        .containsExactly(Code.NAME_RESOLVES_TO_THIS_MACHINE);
  }

  @Test
  void claimsNoComparisonOfAddressesThatAreNotKnown() {
    Decision byName = decide(expecting(true, "render.com"), "postgresql://u@gone.render.com/d");
    assertThat(byName).isInstanceOf(Approval.class);
    assertThat(byName.checks())
        .containsExactly(new Check("host", "render.com", "gone.render.com", true));
    Decision byAddress = decide(expecting(false, "10.0.0.0/8"), "postgresql://u@gone.example/d");
    assertThat(codes(byAddress)).containsExactly(Code.HOST_NOT_EXPECTED);
    assertThat(byAddress.checks()).isEmpty();
  }

  @Test
  void takesAMissingUserOrDatabaseForUnexpected() {
    Expectations expectations =
        new Expectations(
            List.of(),
            ExpectedProviders.none(),
            OptionalInt.empty(),
            Optional.of("shop"),
            Optional.of("app"),
            Optional.empty());
    Decision decision = decide(expectations, "postgresql://db.render.com");
    assertThat(codes(decision)).containsExactly(Code.DATABASE_NOT_EXPECTED, Code.USER_NOT_EXPECTED);
    assertThat(decision.checks())
        .containsExactly(
            new Check("database", "shop", "not set", false),
            new Check("user", "app", "not set", false));
  }

  @ParameterizedTest
  @EnumSource(Origin.Kind.class)
  void saysWhereToChangeTheValue(Origin.Kind kind) {
    Origin origin = new Origin(kind, "place", OptionalInt.empty());
    Target target = target("postgresql://u@localhost/d");
    Refusal refusal =
        (Refusal) Guard.decide(expecting(true), target, origin, names(target), LOCAL, List.of());
    String hint =
        switch (kind) {
          case FILE, DEFAULT -> "Edit place";
          case ENVIRONMENT ->
              "Unset the variable here, or set it to the URL of the expected database";
          case STANDARD_INPUT -> "Pass the URL of the expected database on standard input";
          case OPTION -> "Change place";
        };
    assertThat(refusal.reasons())
        .singleElement()
        .extracting(Diagnostic::hint)
        .isEqualTo(Optional.of(hint));
  }

  @Test
  void confirmsWithWhatTheServerSays() {
    Expectations expectations =
        new Expectations(
            List.of(),
            ExpectedProviders.none(),
            OptionalInt.empty(),
            Optional.of("shop"),
            Optional.of("app"),
            Optional.empty());
    Approval approval = (Approval) decide(expectations, "postgresql://app@db.render.com/shop");
    Server same = new Server("18.6", "app", "shop", false, false, Optional.empty());
    Decision confirmed = Guard.confirm(approval, expectations, same);
    assertThat(confirmed).isInstanceOf(Approval.class);
    assertThat(((Approval) confirmed).target()).isEqualTo(approval.target());
    assertThat(confirmed.checks()).hasSize(4).allMatch(Check::met);
    Server other = new Server("18.6", "app", "shop_staging", false, false, Optional.empty());
    Decision refused = Guard.confirm(approval, expectations, other);
    assertThat(((Refusal) refused).reasons())
        .extracting(Diagnostic::message)
        .containsExactly("expected database shop, and the server says shop_staging");
  }

  @Test
  void approvesAListOnlyIfEveryEndpointPassesAlone() {
    Random random = new Random(11);
    List<String> hosts =
        List.of(
            "db.render.com",
            "two.render.com",
            "liar.render.com",
            "evil.example",
            "localhost",
            "203.0.113.9",
            "10.0.0.9",
            "db.internal",
            "gone.render.com");
    List<Expectations> expectations =
        List.of(
            expecting(true),
            expecting(false, "render.com"),
            expecting(false, "203.0.113.0/24"),
            expecting(false, "render.com", "localhost"));
    int approved = 0;
    for (int round = 0; round < 3_000; round++) {
      Expectations expected = expectations.get(random.nextInt(expectations.size()));
      List<String> list = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        list.add(hosts.get(random.nextInt(hosts.size())));
      }
      boolean all =
          list.stream()
              .allMatch(host -> codes(decide(expected, "postgresql://u@" + host + "/d")).isEmpty());
      String url = "postgresql://u@" + String.join(",", list) + "/d";
      assertThat(codes(decide(expected, url)).isEmpty()).as(url).isEqualTo(all);
      approved += all ? 1 : 0;
    }
    assertThat(approved).isBetween(300, 2_700);
  }
}
