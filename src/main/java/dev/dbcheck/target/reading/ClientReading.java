package dev.dbcheck.target.reading;

import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.TlsBehaviour;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one client would do with a URL.
 *
 * @param client the client
 * @param scheme the scheme that was put in the place of the URL's, which the client does not take
 * @param reading what it makes of the text
 * @param destination where it would go; nothing where the text names no database to it
 * @param parameters what it does with each parameter
 * @param tls what it would do about TLS; nothing where it has no destination
 * @param fallbacks what it obeys besides the URL
 */
public record ClientReading(
    Client client,
    Optional<String> scheme,
    Reading reading,
    Optional<Destination> destination,
    List<ParameterUse> parameters,
    Optional<TlsBehaviour> tls,
    List<FallbackUse> fallbacks) {
  public ClientReading {
    Objects.requireNonNull(client, "client is null");
    Objects.requireNonNull(scheme, "scheme is null");
    Objects.requireNonNull(reading, "reading is null");
    Objects.requireNonNull(destination, "destination is null");
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(tls, "tls is null");
    fallbacks = List.copyOf(fallbacks);
  }

  /** Returns the same reading of a URL whose scheme was changed for the client. */
  ClientReading withScheme(String changed) {
    return new ClientReading(
        client, Optional.of(changed), reading, destination, parameters, tls, fallbacks);
  }

  /**
   * Returns why the client would not connect, before any server has been asked; in its own words,
   * which may quote the secret.
   */
  public Optional<Secret> failure() {
    return switch (reading) {
      case Reading.Rejected(Secret error) -> Optional.of(error);
      case Reading.TakenOtherwise(Secret words) -> Optional.of(words);
      case Reading.Taken _ -> rejectedParameter().or(this::tlsFailure);
    };
  }

  private Optional<Secret> rejectedParameter() {
    return parameters.stream()
        .filter(use -> use.handling() == Handling.REJECTED)
        .findFirst()
        .map(use -> Secret.of(use.error().orElse("parameter " + use.name() + " is rejected")));
  }

  private Optional<Secret> tlsFailure() {
    return tls.flatMap(behaviour ->
        switch (behaviour) {
          case TlsBehaviour.Rejected(String error) -> Optional.of(Secret.of(error));
          case TlsBehaviour.NoFile(String file) ->
              Optional.of(Secret.of("there is no file " + file));
          case TlsBehaviour _ -> Optional.empty();
        });
  }

  /** Returns the parameters that the server is sent and rejects. */
  public List<ParameterUse> rejectedByServer() {
    return parameters.stream()
        .filter(use -> use.handling() == Handling.SENT_TO_SERVER && use.error().isPresent())
        .toList();
  }

  /** Returns whether the client would go somewhere, as far as can be told without a server. */
  public boolean connects() {
    return destination.isPresent() && failure().isEmpty();
  }
}
