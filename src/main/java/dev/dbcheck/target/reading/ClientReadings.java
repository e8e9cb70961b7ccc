package dev.dbcheck.target.reading;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.UrlText;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one URL as clients would in given surroundings. */
public final class ClientReadings {
  private static final List<Fallback> TLS_VARIABLES =
      List.of(Fallback.PGSSLMODE, Fallback.PGSSLROOTCERT, Fallback.PGSSLNEGOTIATION);

  /** Those that clients of PostgreSQL take, the commonest first. */
  private static final List<String> SCHEMES =
      List.of(
          "postgresql",
          "postgres",
          "postgresql+psycopg2",
          "postgresql+psycopg",
          "postgresql+asyncpg",
          "postgresql+pg8000");

  private final String text;
  private final Surroundings surroundings;

  private ClientReadings(String text, Surroundings surroundings) {
    this.text = text;
    this.surroundings = surroundings;
  }

  /** Returns the readings of a URL in the surroundings in which its clients run. */
  public static ClientReadings of(Secret url, Surroundings surroundings) {
    return new ClientReadings(UrlText.of(url).whole(), surroundings);
  }

  /** Returns the readings of another URL in the same surroundings. */
  public ClientReadings of(Secret url) {
    return of(UrlText.of(url).whole());
  }

  /** Returns the readings of a variation of the URL, in the same surroundings. */
  ClientReadings of(String variation) {
    return new ClientReadings(variation, surroundings);
  }

  /** Returns the readings in no surroundings at all. */
  public ClientReadings alone() {
    return new ClientReadings(text, Surroundings.none());
  }

  String text() {
    return text;
  }

  /** Returns whether texts of this shape are meant for a client. */
  public boolean areFor(Client client) {
    return UrlForm.of(text).isFor(client);
  }

  /**
   * Returns what a client would do with the URL, its scheme changed to one that the client takes if
   * it does not take this one: apps and tools do so before they hand a URL on.
   */
  public ClientReading withSchemeOf(Client client) {
    ClientReading asWritten = by(client);
    int separator = text.indexOf("://");
    if (asWritten.connects() || separator < 0) {
      return asWritten;
    }
    String rest = text.substring(separator);
    List<ClientReading> changed =
        SCHEMES.stream().map(scheme -> of(scheme + rest).by(client).withScheme(scheme)).toList();
    return changed.stream()
        .filter(ClientReading::connects)
        .findFirst()
        .or(() ->
            Stream.concat(Stream.of(asWritten), changed.stream())
                .filter(one -> one.destination().isPresent())
                .findFirst())
        .orElse(asWritten);
  }

  /** Returns what a client would do with the URL. */
  public ClientReading by(Client client) {
    Reading reading = client.read(text);
    return switch (reading) {
      case Reading.Taken(Fields fields) -> taken(client, reading, fields);
      case Reading.Rejected _, Reading.TakenOtherwise _ ->
          new ClientReading(
              client,
              Optional.empty(),
              reading,
              Optional.empty(),
              List.of(),
              Optional.empty(),
              List.of());
    };
  }

  private ClientReading taken(Client client, Reading reading, Fields fields) {
    DestinationFinder finder = new DestinationFinder(client, fields, surroundings);
    Destination destination = finder.find();
    TlsBehaviour tls = client.tls().decide(fields, surroundings);
    List<FallbackUse> uses = new ArrayList<>(finder.uses());
    uses.addAll(tlsFallbacks(client, fields, tls));
    return new ClientReading(
        client,
        Optional.empty(),
        reading,
        Optional.of(destination),
        client.uses(fields),
        Optional.of(tls),
        uses);
  }

  /** What changes the client's mind about TLS is what it obeys. */
  private List<FallbackUse> tlsFallbacks(Client client, Fields fields, TlsBehaviour tls) {
    List<FallbackUse> uses = new ArrayList<>();
    for (Fallback variable : TLS_VARIABLES) {
      boolean isSet = surroundings.variable(variable.name()).isPresent();
      if (isSet
          && !client.tls().decide(fields, surroundings.without(variable.name())).equals(tls)) {
        uses.add(new FallbackUse(variable, surroundings.origin(variable.name()), "tls"));
      }
    }
    Optional<Path> root = surroundings.inHome(".postgresql/root.crt");
    if (root.filter(surroundings::exists).isPresent()
        && !client.tls().decide(fields, surroundings.without(root.get())).equals(tls)) {
      uses.add(
          new FallbackUse(Fallback.ROOT_CERTIFICATE, Origin.file(root.get().toString()), "tls"));
    }
    return uses;
  }
}
