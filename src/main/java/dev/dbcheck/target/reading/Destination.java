package dev.dbcheck.target.reading;

import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a client would go, and as whom.
 *
 * @param endpoints what it would dial, in order; none where it fails for want of a host
 * @param user the role; nothing for the operating system's account
 * @param database the database; nothing where the client has none to ask for
 * @param password the password that it takes from the URL
 */
public record Destination(
    List<Dialled> endpoints,
    Optional<String> user,
    Optional<String> database,
    Optional<Secret> password) {
  public Destination {
    endpoints = List.copyOf(endpoints);
    Objects.requireNonNull(user, "user is null");
    Objects.requireNonNull(database, "database is null");
    Objects.requireNonNull(password, "password is null");
  }

  /**
   * Returns where dbcheck itself goes with a target: as libpq does, to the database that is named
   * as the user where none is.
   */
  public static Destination of(Target target) {
    return new Destination(
        target.endpoints().stream()
            .map(one -> new Dialled(one.host(), one.hostAddress(), String.valueOf(one.port())))
            .toList(),
        target.user(),
        target.database().or(target::user),
        target.password());
  }

  /** Returns what is not the same at another destination; the password does not count. */
  public List<Difference> differences(Destination other) {
    return Arrays.stream(Difference.values())
        .filter(difference ->
            switch (difference) {
              case ENDPOINTS -> !sameEndpoints(other);
              case DATABASE -> !database.equals(other.database);
              case USER -> !user.equals(other.user);
            })
        .toList();
  }

  /** Returns the endpoints as such; nothing where one is none that could be dialled. */
  public Optional<List<Endpoint>> asEndpoints() {
    List<Endpoint> found =
        endpoints.stream().map(Dialled::endpoint).flatMap(Optional::stream).toList();
    return found.size() == endpoints.size() && !found.isEmpty()
        ? Optional.of(found)
        : Optional.empty();
  }

  /** What can differ between two destinations. */
  public enum Difference {
    ENDPOINTS("endpoint"),
    DATABASE("database"),
    USER("user");

    private final String word;

    Difference(String word) {
      this.word = word;
    }

    /** Returns the word for it in a message. */
    public String word() {
      return word;
    }
  }

  private boolean sameEndpoints(Destination other) {
    return endpoints.size() == other.endpoints.size()
        && IntStream.range(0, endpoints.size())
            .allMatch(i -> endpoints.get(i).isSameAs(other.endpoints.get(i)));
  }

  /** Returns {@code host:port/database as user}; to be cleaned of secrets. */
  public String text() {
    String where =
        endpoints.isEmpty()
            ? "nowhere"
            : endpoints.stream().map(Dialled::text).collect(Collectors.joining(", "));
    return where
        + database.map(name -> "/" + name).orElse(", no database")
        + " as "
        + user.orElse("the account's user");
  }
}
