package dev.dbcheck.target.reading;

import dev.dbcheck.target.client.Client;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two clients that would go to different places with one URL.
 *
 * @param one the first client's reading
 * @param other the other client's
 * @param differences what is not the same; never empty
 * @param cause what makes them part ways, in words without a secret
 */
public record Parting(
    ClientReading one,
    ClientReading other,
    List<Destination.Difference> differences,
    String cause) {
  public Parting {
    Objects.requireNonNull(one, "one is null");
    Objects.requireNonNull(other, "other is null");
    differences = List.copyOf(differences);
    Objects.requireNonNull(cause, "cause is null");
  }

  /**
   * Returns how two clients part ways; nothing where they go to the same place, or one of them
   * nowhere.
   */
  public static Optional<Parting> between(ClientReadings readings, Client one, Client other) {
    ClientReading first = readings.by(one);
    ClientReading second = readings.by(other);
    List<Destination.Difference> differences = differences(first, second);
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(new Parting(first, second, differences, cause(readings, first, second)));
  }

  private static List<Destination.Difference> differences(ClientReading one, ClientReading other) {
    return one.connects() && other.connects()
        ? one.destination().orElseThrow().differences(other.destination().orElseThrow())
        : List.of();
  }

  private static String cause(ClientReadings readings, ClientReading one, ClientReading other) {
    if (agree(readings.alone(), one.client(), other.client())) {
      return fallbacks(one, other);
    }
    return Repair.of(readings.text()).stream()
        .filter(repair ->
            agree(
                readings.of(repair.change().apply(readings.text())), one.client(), other.client()))
        .findFirst()
        .map(Repair::cause)
        .orElse("what each takes where the URL says nothing");
  }

  private static boolean agree(ClientReadings readings, Client one, Client other) {
    Optional<Destination> first = readings.by(one).destination();
    Optional<Destination> second = readings.by(other).destination();
    return first.isPresent()
        && second.isPresent()
        && first.get().differences(second.get()).isEmpty();
  }

  /** Returns what only one of them obeys. */
  private static String fallbacks(ClientReading one, ClientReading other) {
    return Stream.concat(
            one.fallbacks().stream().filter(use -> !other.fallbacks().contains(use)),
            other.fallbacks().stream().filter(use -> !one.fallbacks().contains(use)))
        .map(use ->
            switch (use.fallback()) {
              case SERVICE_FILE, PASSWORD_FILE, ROOT_CERTIFICATE -> use.origin().location();
              default -> use.fallback().name();
            })
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
