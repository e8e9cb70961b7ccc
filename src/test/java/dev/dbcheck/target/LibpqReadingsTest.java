package dev.dbcheck.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares dbcheck's reading with what libpq 18.6 made of the same URLs. */
class LibpqReadingsTest {
  private static final String REJECTED = "rejected";

  /** One recorded line: the URL, then host, hostaddr, port, user, password, dbname, sslmode. */
  record Reading(List<String> fields) {
    String url() {
      return fields.getFirst();
    }

    boolean isRejected() {
      return fields.get(1).equals(REJECTED);
    }

    /** What libpq has no value for and what is empty come to the same. */
    Optional<String> field(int index) {
      String value = fields.get(index);
      return value.equals("\\N") || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    @Override
    public String toString() {
      return url();
    }
  }

  static Stream<Reading> readings() {
    try (InputStream file = LibpqReadingsTest.class.getResourceAsStream("libpq-readings.tsv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> new Reading(List.of(line.split("\t", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ParsedTarget parse(Reading reading) {
    return TargetParser.parse(Secret.of(reading.url()), Origin.environment());
  }

  @ParameterizedTest
  @MethodSource("readings")
  void readsWhatItAcceptsAsLibpqDoes(Reading reading) {
    ParsedTarget parsed = parse(reading);
    if (parsed.target().isEmpty()) {
      assertThat(parsed.diagnostics()).anyMatch(finding -> finding.isError());
      return;
    }
    Target target = parsed.target().get();
    if (reading.isRejected()) {
      boolean ofSqlAlchemy = target.scheme().contains("+");
      assertThat(ofSqlAlchemy || !parsed.diagnostics().isEmpty())
          .as("libpq rejects it, dbcheck says nothing")
          .isTrue();
      return;
    }
    assertThat(target.endpoints()).isEqualTo(endpoints(reading));
    assertThat(target.user()).isEqualTo(reading.field(4));
    assertThat(target.password()).isEqualTo(reading.field(5).map(Secret::of));
    assertThat(target.database()).isEqualTo(reading.field(6));
    if (!reading.url().contains("system") && !reading.url().contains("no-verify")) {
      assertThat(target.tls().explicit()).isEqualTo(reading.field(7).isPresent());
      assertThat(Optional.of(target.tls().mode().parameterValue()))
          .isEqualTo(reading.field(7).or(() -> Optional.of("prefer")));
    }
  }

  /** Pairs hosts, addresses and ports as libpq's connectOptions2() does. */
  private static List<Endpoint> endpoints(Reading reading) {
    List<String> hosts = list(reading.field(1));
    List<String> addresses = list(reading.field(2));
    List<String> ports = list(reading.field(3));
    List<Endpoint> endpoints = new ArrayList<>();
    for (int i = 0; i < Math.max(hosts.size(), addresses.size()); i++) {
      String port = ports.isEmpty() ? "" : ports.get(ports.size() == 1 ? 0 : i);
      Optional<String> address =
          Optional.of(addresses.isEmpty() ? "" : addresses.get(i)).filter(a -> !a.isEmpty());
      endpoints.add(
          new Endpoint(
              hosts.isEmpty() ? address.orElseThrow() : hosts.get(i),
              hosts.isEmpty() ? Optional.empty() : address,
              port.isEmpty() ? Endpoint.DEFAULT_PORT : Integer.parseInt(port)));
    }
    return endpoints;
  }

  private static List<String> list(Optional<String> value) {
    return value.map(text -> List.of(text.split(",", -1))).orElse(List.of());
  }

  @Test
  void acceptsEnoughOfTheRecordedUrlsForTheComparisonToMeanSomething() {
    assertThat(readings().filter(reading -> parse(reading).target().isPresent()))
        .hasSizeGreaterThan(120);
  }

  @Test
  void acceptsEveryPlainUrlThatLibpqAccepts() {
    List<String> plain =
        List.of(
            "postgresql://app:s3cr3t@db.test:5601/app",
            "postgres://app:p%40ss@h1:5601,h2/app?sslmode=require",
            "postgresql://app:p:ss@[::1]:5601/app",
            "postgresql:///app?host=/run/pg&user=app",
            "postgresql://app@db.test/app?application_name=a%20b");
    assertThat(plain)
        .allSatisfy(url ->
            assertThat(TargetParser.parse(Secret.of(url), Origin.environment()).diagnostics())
                .isEmpty());
  }
}
