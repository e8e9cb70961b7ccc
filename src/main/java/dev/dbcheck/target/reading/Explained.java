package dev.dbcheck.target.reading;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.TlsLevel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One client's reading in texts that hold no secret.
 *
 * @param client the client
 * @param scheme the scheme that was put in the place of the URL's, which it does not take
 * @param outcome what it makes of the URL
 * @param where where it would go, in a phrase; nothing where it goes nowhere
 * @param endpoints what it would dial
 * @param user the role
 * @param database the database
 * @param password what has become of the password
 * @param parameters what it does with each parameter, once each
 * @param tls what it does about TLS; nothing where it goes nowhere
 * @param error why it does not connect, in its own words
 * @param cause what sends it elsewhere than most
 * @param fallbacks what it obeys besides the URL
 */
public record Explained(
    Client client,
    Optional<String> scheme,
    Outcome outcome,
    Optional<String> where,
    List<Dialled> endpoints,
    Optional<String> user,
    Optional<String> database,
    Password password,
    List<ParameterUse> parameters,
    Optional<Tls> tls,
    Optional<String> error,
    Optional<String> cause,
    List<FallbackUse> fallbacks) {

  /** What a client makes of a URL. */
  public enum Outcome {
    /** It connects, or would if the server lets it. */
    CONNECTS,
    /** The server is sent a parameter that it rejects. */
    REJECTED_BY_SERVER,
    /** It fails before it has dialled. */
    REJECTED,
    /** It takes the text for something else. */
    TAKEN_OTHERWISE
  }

  /** What becomes of the password. */
  public enum Password {
    ABSENT,
    SAME,
    DIFFERENT
  }

  /**
   * What a client does about TLS.
   *
   * @param level what protects the connection
   * @param roots the root certificates, where it verifies
   * @param remark what has to be known besides
   */
  public record Tls(TlsLevel level, Optional<String> roots, Optional<String> remark) {
    public Tls {
      Objects.requireNonNull(level, "level is null");
      Objects.requireNonNull(roots, "roots is null");
      Objects.requireNonNull(remark, "remark is null");
    }
  }

  public Explained {
    Objects.requireNonNull(client, "client is null");
    Objects.requireNonNull(scheme, "scheme is null");
    Objects.requireNonNull(outcome, "outcome is null");
    Objects.requireNonNull(where, "where is null");
    endpoints = List.copyOf(endpoints);
    Objects.requireNonNull(user, "user is null");
    Objects.requireNonNull(database, "database is null");
    Objects.requireNonNull(password, "password is null");
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(tls, "tls is null");
    Objects.requireNonNull(error, "error is null");
    Objects.requireNonNull(cause, "cause is null");
    fallbacks = List.copyOf(fallbacks);
  }
}
