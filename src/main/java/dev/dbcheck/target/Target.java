package dev.dbcheck.target;

import dev.dbcheck.secret.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The database a URL names.
 *
 * @param url the URL as it was written
 * @param redacted the URL with every secret masked
 * @param scheme the part before {@code :}, such as {@code postgresql+asyncpg}
 * @param endpoints where clients dial, in order, overrides of the query applied; never empty
 * @param user the role's name, decoded
 * @param password the password, decoded
 * @param database the database's name, decoded
 * @param tls what the URL says about TLS
 * @param parameters the remaining harmless parameters by name, decoded; none holds a secret
 */
public record Target(
    Secret url,
    String redacted,
    String scheme,
    List<Endpoint> endpoints,
    Optional<String> user,
    Optional<Secret> password,
    Optional<String> database,
    TlsSettings tls,
    SequencedMap<String, String> parameters) {

  public Target {
    Objects.requireNonNull(url, "url is null");
    Objects.requireNonNull(redacted, "redacted is null");
    Objects.requireNonNull(scheme, "scheme is null");
    endpoints = List.copyOf(endpoints);
    if (endpoints.isEmpty()) {
      throw new IllegalArgumentException("a target has at least one endpoint");
    }
    Objects.requireNonNull(user, "user is null");
    Objects.requireNonNull(password, "password is null");
    Objects.requireNonNull(database, "database is null");
    Objects.requireNonNull(tls, "tls is null");
    Objects.requireNonNull(parameters, "parameters is null");
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
  }

  /** Returns the value of a harmless parameter. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Returns the same target with its redacted form. */
  Target redacted(String form) {
    return new Target(url, form, scheme, endpoints, user, password, database, tls, parameters);
  }

  /** Returns the same URL's target as a client reads it whose reading differs. */
  public Target readAs(
      List<Endpoint> dialled,
      Optional<String> login,
      Optional<Secret> secret,
      Optional<String> name) {
    Target read = new Target(url, redacted, scheme, dialled, login, secret, name, tls, parameters);
    return read.redacted(CanonicalUrl.write(read, Secret.MASK, List.of()));
  }

  /** Returns whether the URL holds a password that is not empty. */
  public boolean hasPassword() {
    return password.isPresent() && !password.get().isEmpty();
  }
}
