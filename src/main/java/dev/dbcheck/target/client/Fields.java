package dev.dbcheck.target.client;

import dev.dbcheck.secret.Secret;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The parts a client takes a text to have, in the form in which the client hands them on; where a
 * part is absent the client turns to its surroundings or to a default of its own.
 *
 * <p>After a misreading any part may hold a piece of the password, so none of them is printed.
 *
 * @param host one host, a socket's folder, or a list with commas where the client keeps one
 * @param port digits, a list with commas beside a list of hosts, or whatever the client takes there
 * @param user decoded
 * @param password decoded
 * @param database decoded as far as the client decodes it
 * @param parameters the query's remaining parameters in the order in which the client keeps them;
 *     those repeated as the client leaves them, the first or the last or all
 */
public record Fields(
    Optional<String> host,
    Optional<String> port,
    Optional<String> user,
    Optional<Secret> password,
    Optional<String> database,
    List<Parameter> parameters) {

  public Fields {
    Objects.requireNonNull(host, "host is null");
    Objects.requireNonNull(port, "port is null");
    Objects.requireNonNull(user, "user is null");
    Objects.requireNonNull(password, "password is null");
    Objects.requireNonNull(database, "database is null");
    parameters = List.copyOf(parameters);
  }

  /** Returns fields of texts of which each may be null or empty, which both mean absent. */
  public static Fields of(
      String host,
      String port,
      String user,
      String password,
      String database,
      List<Parameter> parameters) {
    return new Fields(
        present(host),
        present(port),
        present(user),
        present(password).map(Secret::of),
        present(database),
        parameters);
  }

  private static Optional<String> present(String text) {
    return text == null || text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Returns the value of the last parameter of a name; it may be empty. */
  public Optional<String> parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .reduce((_, last) -> last)
        .map(Parameter::value);
  }

  @Override
  public String toString() {
    return "fields with " + parameters.size() + " parameters";
  }
}
