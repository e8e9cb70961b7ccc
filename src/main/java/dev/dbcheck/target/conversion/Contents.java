package dev.dbcheck.target.conversion;

import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Endpoint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a text for a client has to say.
 *
 * @param endpoints the hosts and ports
 * @param user the role
 * @param password the role's
 * @param database its name, that of the user where the target has none
 * @param parameters the rest in the client's own words
 */
record Contents(
    List<Endpoint> endpoints,
    Optional<String> user,
    Optional<Secret> password,
    Optional<String> database,
    SequencedMap<String, Value> parameters) {

  private static final String SOCKET_FILE = "/.s.PGSQL.";

  Contents {
    endpoints = List.copyOf(endpoints);
    Objects.requireNonNull(user, "user is null");
    Objects.requireNonNull(password, "password is null");
    Objects.requireNonNull(database, "database is null");
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
  }

  /** Returns the path of the first endpoint's socket. */
  String socketFile() {
    return endpoints.getFirst().host() + SOCKET_FILE + endpoints.getFirst().port();
  }
}
