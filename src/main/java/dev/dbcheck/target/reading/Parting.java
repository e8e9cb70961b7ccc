package dev.dbcheck.target.reading;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.TargetParser;
import dev.dbcheck.target.client.Client;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what makes two readers of one URL go to different places. */
public final class Parting {
  private static final Origin NOWHERE = Origin.option("a variation");

  private final ClientReadings readings;
  private final Function<ClientReadings, Optional<Destination>> one;

  private Parting(ClientReadings readings, Function<ClientReadings, Optional<Destination>> one) {
    this.readings = readings;
    this.one = one;
  }

  /** Compares with dbcheck's own reading, which is strict. */
  public static Parting fromStrictReading(ClientReadings readings) {
    return new Parting(
        readings,
        read -> TargetParser.parse(Secret.of(read.text()), NOWHERE).target().map(Destination::of));
  }

  /** Compares with a client's reading. */
  public static Parting from(ClientReadings readings, Client client) {
    return new Parting(readings, read -> read.withSchemeOf(client).destination());
  }

  /** Returns what sends a client elsewhere, in words without a secret. */
  public String cause(Client other) {
    if (agree(readings.alone(), other)) {
      return fallbacks(readings.withSchemeOf(other));
    }
    return Repair.of(readings.text()).stream()
        .filter(repair -> agree(readings.of(repair.change().apply(readings.text())), other))
        .findFirst()
        .map(Repair::cause)
        .orElse("what each takes where the URL says nothing");
  }

  private boolean agree(ClientReadings variation, Client other) {
    Optional<Destination> first = one.apply(variation);
    Optional<Destination> second = variation.withSchemeOf(other).destination();
    return first.isPresent()
        && second.isPresent()
        && first.get().differences(second.get()).isEmpty();
  }

  private static String fallbacks(ClientReading reading) {
    List<String> names = reading.fallbacks().stream().map(FallbackUse::name).distinct().toList();
    return names.isEmpty()
        ? "what stands outside the URL"
        : names.stream().collect(Collectors.joining(", "));
  }
}
