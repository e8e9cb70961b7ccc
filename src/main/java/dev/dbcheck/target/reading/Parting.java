package dev.dbcheck.target.reading;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.TargetParser;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Handling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what makes two readers of one URL go to different places. */
public final class Parting {
  private static final Origin NOWHERE = Origin.option("a variation");

  private static final Set<String> NAMING_A_PLACE =
      Set.of("host", "hostaddr", "port", "user", "dbname", "database", "service");

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
    List<Repair> characters = Repair.ofCharacters(readings.text());
    return firstOf(characters, other)
        .or(() -> firstOf(Repair.ofParameters(readings.text()), other))
        .or(() -> fewest(characters, other))
        .or(() -> firstOf(Repair.ofParts(readings.text()), other))
        .map(Repair::words)
        .or(() -> parameterNotTaken(other))
        .orElse("what each takes where the URL says nothing");
  }

  private Optional<List<Repair>> firstOf(List<Repair> things, Client other) {
    return things.stream().map(List::of).filter(alone -> agreeWithout(alone, other)).findFirst();
  }

  private Optional<String> parameterNotTaken(Client other) {
    return readings.withSchemeOf(other).parameters().stream()
        .filter(use -> NAMING_A_PLACE.contains(use.name()))
        .filter(use -> use.handling() != Handling.ACCEPTED)
        .findFirst()
        .map(use -> "parameter " + use.name() + ", which it does not take");
  }

  /** Returns as few of the things as it takes, leaving out one after the other. */
  private Optional<List<Repair>> fewest(List<Repair> things, Client other) {
    if (!agreeWithout(things, other)) {
      return Optional.empty();
    }
    List<Repair> needed = new ArrayList<>(things);
    for (Repair thing : things) {
      List<Repair> others = needed.stream().filter(one -> one != thing).toList();
      if (agreeWithout(others, other)) {
        needed = new ArrayList<>(others);
      }
    }
    return Optional.of(needed);
  }

  private boolean agreeWithout(List<Repair> things, Client other) {
    return agree(readings.of(Repair.apply(things, readings.text())), other);
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
