package dev.dbcheck.target.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.env.Environment;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.EndpointKind;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsLevel;
import dev.dbcheck.target.reading.Clients;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the target is: what a client reads is that target, or there is an error and no text. */
class ConversionPropertyTest {
  private static final int TARGETS = 1_000;
  private static final long SEED = 20_261_122;

  static List<Client> clients() {
    return Clients.all().stream()
        .filter(client -> Conversion.clients().contains(client.name()))
        .toList();
  }

  /** xo/dburl hands on a text of its own making, in which nothing is quoted. */
  @Test
  void everyClientButOneHasAForm() {
    assertThat(Clients.all().stream().map(Client::name).filter(name -> !name.equals("dburl")))
        .containsExactlyInAnyOrderElementsOf(Conversion.clients());
  }

  @ParameterizedTest
  @MethodSource("clients")
  void readsTheSameTarget(Client client) {
    RandomTargets targets = new RandomTargets(SEED);
    int written = 0;
    for (int i = 0; i < TARGETS; i++) {
      Target target = targets.next();
      Converted converted = Conversion.convert(target, client);
      boolean error = converted.diagnostics().stream().anyMatch(Diagnostic::isError);
      assertThat(converted.text().isEmpty()).as(url(target)).isEqualTo(error);
      if (!error) {
        assertSame(target, client, converted);
        written++;
      }
    }
    assertThat(written).as("texts for " + client.name()).isGreaterThan(TARGETS / 10);
  }

  /** A misreading that only the last check notices is a hole in the client's form. */
  @ParameterizedTest
  @MethodSource("clients")
  void knowsWhatCannotBeSaidBeforeItIsReadBack(Client client) {
    RandomTargets targets = new RandomTargets(SEED);
    List<String> misread = new ArrayList<>();
    for (int i = 0; i < TARGETS; i++) {
      Target target = targets.next();
      Conversion.convert(target, client).diagnostics().stream()
          .filter(found -> found.code() == Code.CONVERSION_IMPOSSIBLE)
          .filter(found -> found.message().contains(" would misread "))
          .forEach(found -> misread.add(found.message() + ": " + url(target)));
    }
    assertThat(misread.stream().limit(5)).as(misread.size() + " of them").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("clients")
  void showsNoSecret(Client client) {
    RandomTargets targets = new RandomTargets(SEED);
    for (int i = 0; i < TARGETS / 10; i++) {
      Target target = targets.next();
      Converted converted = Conversion.convert(target, client);
      String password = target.password().orElseThrow().reveal();
      if (password.length() > 5 && converted.redacted().isPresent()) {
        assertThat(converted.redacted().get()).contains(Secret.MASK);
        assertThat(converted.toString()).doesNotContain(password);
      }
    }
  }

  private static void assertSame(Target target, Client client, Converted converted) {
    String text = converted.text().orElseThrow().reveal();
    String as = client.name() + " " + url(target) + " -> " + text;
    Reading reading = client.read(text);
    assertThat(reading).as(as).isInstanceOf(Reading.Taken.class);
    Fields fields = ((Reading.Taken) reading).fields();
    assertThat(fields.user()).as(as).isEqualTo(target.user());
    assertThat(fields.password()).as(as).isEqualTo(target.password());
    assertThat(fields.database()).as(as).isEqualTo(target.database());
    assertThat(endpoints(fields)).as(as).isEqualTo(expected(target));
    Surroundings surroundings =
        new Surroundings(
            Environment.of(converted.variables()), Optional.empty(), _ -> Optional.of(""));
    assertThat(client.tls().decide(fields, surroundings).level())
        .as(as)
        .isGreaterThanOrEqualTo(least(target));
  }

  private static TlsLevel least(Target target) {
    List<EndpointKind> kinds = target.endpoints().stream().map(Endpoint::kind).toList();
    boolean sockets = kinds.stream().allMatch(kind -> kind == EndpointKind.SOCKET);
    boolean here =
        kinds.stream()
            .allMatch(kind -> kind == EndpointKind.SOCKET || kind == EndpointKind.LOOPBACK);
    if (sockets || here && !target.tls().explicit()) {
      return TlsLevel.PLAINTEXT;
    }
    boolean roots =
        target.tls().rootCertificate().isPresent() && !target.scheme().startsWith("jdbc:");
    return switch (target.tls().mode()) {
      case DISABLE -> TlsLevel.PLAINTEXT;
      case ALLOW, PREFER -> TlsLevel.OPPORTUNISTIC;
      case REQUIRE -> roots ? TlsLevel.CA_VERIFIED : TlsLevel.ENCRYPTED;
      case VERIFY_CA -> TlsLevel.CA_VERIFIED;
      case VERIFY_FULL -> TlsLevel.HOST_VERIFIED;
    };
  }

  private static List<String> expected(Target target) {
    return target.endpoints().stream()
        .map(endpoint -> comparable(endpoint.host()) + " " + endpoint.port())
        .toList();
  }

  /** Clients keep a list of ports beside that of hosts, or each port with its host. */
  private static List<String> endpoints(Fields fields) {
    Optional<String> file =
        Stream.of(fields.parameter("socket"), fields.parameter("unix_sock"), fields.host())
            .flatMap(Optional::stream)
            .filter(text -> text.contains("/.s.PGSQL."))
            .findFirst();
    if (file.isPresent()) {
      return List.of(file.get().replace("/.s.PGSQL.", " "));
    }
    String[] hosts = fields.host().orElseThrow().split(",");
    if (fields.port().isEmpty()) {
      return Stream.of(hosts)
          .map(host -> {
            int colon = host.lastIndexOf(':');
            return comparable(host.substring(0, colon)) + " " + host.substring(colon + 1);
          })
          .toList();
    }
    String[] ports = fields.port().get().split(",");
    List<String> endpoints = new ArrayList<>();
    for (int i = 0; i < hosts.length; i++) {
      endpoints.add(comparable(hosts[i]) + " " + (ports.length == 1 ? ports[0] : ports[i]));
    }
    return endpoints;
  }

  private static String comparable(String host) {
    return host.startsWith("/")
        ? host
        : host.replace("[", "").replace("]", "").toLowerCase(Locale.ROOT);
  }

  private static String url(Target target) {
    return target.url().reveal();
  }
}
