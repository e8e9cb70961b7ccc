package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.guard.OtherReading;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.reading.ClientReading;
import dev.dbcheck.target.reading.ClientReadings;
import dev.dbcheck.target.reading.Clients;
import dev.dbcheck.target.reading.Destination;
import dev.dbcheck.target.reading.Explanation;
import dev.dbcheck.target.reading.FallbackUse;
import dev.dbcheck.target.reading.Parting;
import dev.dbcheck.target.reading.TakingPart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the clients that take part make of the URL.
 *
 * @param selection which clients these are, as far as it is known
 * @param app what the app's client makes of it
 * @param migration what its migration tool's client makes of it, where that is another
 * @param readings reads it as further clients would
 */
record UrlReadings(
    ClientSelection selection,
    Optional<ClientReading> app,
    Optional<ClientReading> migration,
    ClientReadings readings) {
  /** What decides about the target itself. */
  private static final Set<Fallback> DECISIVE =
      EnumSet.of(
          Fallback.PGHOST,
          Fallback.PGHOSTADDR,
          Fallback.PGPORT,
          Fallback.PGUSER,
          Fallback.PGDATABASE,
          Fallback.SERVICE_FILE);

  UrlReadings {
    Objects.requireNonNull(selection, "selection is null");
    Objects.requireNonNull(app, "app is null");
    Objects.requireNonNull(migration, "migration is null");
    Objects.requireNonNull(readings, "readings is null");
  }

  /** Reads a URL as the selected clients do. */
  static UrlReadings of(ClientSelection selection, ClientReadings readings) {
    return new UrlReadings(
        selection,
        selection.app().flatMap(chosen -> asHandedOn(chosen, readings)),
        selection.migration().flatMap(chosen -> asHandedOn(chosen, readings)),
        readings);
  }

  /**
   * Returns the reading of a client of the project. Code commonly changes the scheme before it
   * hands the URL on; that of a client that takes no URL of this form is not known.
   */
  private static Optional<ClientReading> asHandedOn(
      ClientSelection.Chosen chosen, ClientReadings readings) {
    return readings.areFor(chosen.client())
        ? Optional.of(readings.withSchemeOf(chosen.client()))
        : Optional.empty();
  }

  /** Returns the clients that the project uses, with what they make of the URL. */
  List<TakingPart> takingPart(Optional<Target> intended, Redactor redactor) {
    return Stream.concat(
            row("app", selection.app(), app, intended, redactor),
            row("migrations", selection.migration(), migration, intended, redactor))
        .toList();
  }

  private Stream<TakingPart> row(
      String role,
      Optional<ClientSelection.Chosen> chosen,
      Optional<ClientReading> reading,
      Optional<Target> intended,
      Redactor redactor) {
    return reading.stream()
        .map(read ->
            new TakingPart(
                role,
                chosen.flatMap(ClientSelection.Chosen::version),
                chosen.orElseThrow().origin(),
                Explanation.of(read, readings, intended, redactor)));
  }

  /** Returns what the clients obey besides the URL, as findings. */
  List<Diagnostic> fallbacks() {
    List<Diagnostic> found = new ArrayList<>();
    Stream.concat(app.stream(), migration.stream())
        .forEach(reading ->
            reading.fallbacks().forEach(use -> found.add(finding(use, reading.client()))));
    return found;
  }

  private static Diagnostic finding(FallbackUse use, Client client) {
    Diagnostic finding =
        Diagnostic.of(
                Code.OBEYED_BESIDES_URL,
                "%s takes the %s from %s".formatted(client.title(), use.part(), use.name()))
            .at(use.origin());
    return DECISIVE.contains(use.fallback())
        ? finding.hint("Write it into the URL, or take it away")
        : finding.as(Severity.NOTE);
  }

  /**
   * Returns the clients that would go elsewhere than to the target: the migration tool's, and,
   * where the app's client is not known and it is asked for, all that anybody could use.
   *
   * @param command the client of the command that is to be run, if it is known
   */
  List<OtherReading> elsewhere(
      Target target, Optional<Client> command, Redactor redactor, boolean anybody) {
    SequencedMap<OtherReading, List<String>> titles = new LinkedHashMap<>();
    Stream.concat(migration.map(ClientReading::client).stream(), command.stream())
        .distinct()
        .forEach(client -> add(titles, readings, target, client, redactor, true));
    if (anybody && app.isEmpty()) {
      // What stands beside the URL is none of those clients' that may play no part at all.
      Clients.all().stream()
          .filter(readings::areFor)
          .forEach(client -> add(titles, readings.alone(), target, client, redactor, false));
    }
    return titles.entrySet().stream()
        .map(one -> one.getKey().of(String.join(", ", one.getValue())))
        .toList();
  }

  /** Those that go to one place for one reason are named together. */
  private void add(
      SequencedMap<OtherReading, List<String>> titles,
      ClientReadings read,
      Target target,
      Client client,
      Redactor redactor,
      boolean mustAgree) {
    ClientReading reading = read.withSchemeOf(client);
    Optional<Destination> other =
        reading
            .destination()
            .filter(_ -> reading.connects())
            .filter(place -> !Destination.of(target).differences(place).isEmpty());
    if (other.isEmpty() || other.get().asEndpoints().isEmpty()) {
      return;
    }
    Destination place = other.get();
    OtherReading found =
        new OtherReading(
            "",
            redactor.clean(place.text()),
            parting(read).cause(client),
            target.readAs(
                place.asEndpoints().get(), place.user(), place.password(), place.database()),
            mustAgree);
    titles.computeIfAbsent(found, _ -> new ArrayList<>()).add(client.title());
  }

  /**
   * Returns what leads a client elsewhere than to the target; nothing where it goes there.
   *
   * @param url the URL as it is handed to the client
   */
  Optional<String> astray(Target target, Secret url, Client client) {
    ClientReadings handed = readings.of(url);
    ClientReading reading = handed.by(client);
    boolean same =
        reading
            .destination()
            .filter(place -> Destination.of(target).differences(place).isEmpty())
            .isPresent();
    return same ? Optional.empty() : Optional.of(Parting.fromStrictReading(handed).cause(client));
  }

  private Parting parting(ClientReadings read) {
    return app.map(reading -> Parting.from(read, reading.client()))
        .orElseGet(() -> Parting.fromStrictReading(read));
  }
}
