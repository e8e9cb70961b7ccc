package dev.dbcheck.guard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the user says the target must be.
 *
 * @param hosts the patterns of which any may match; empty for no expectation
 * @param providers the providers of which any may match
 * @param port the port every endpoint must have
 * @param database the database's exact name
 * @param user the role's exact name
 * @param remote why a remote target is expected, such as {@code --expect-remote} or {@code RENDER
 *     is set}; nothing when it is not
 */
public record Expectations(
    List<HostPattern> hosts,
    ExpectedProviders providers,
    OptionalInt port,
    Optional<String> database,
    Optional<String> user,
    Optional<String> remote) {

  public Expectations {
    hosts = List.copyOf(hosts);
    Objects.requireNonNull(providers, "providers is null");
    Objects.requireNonNull(port, "port is null");
    Objects.requireNonNull(database, "database is null");
    Objects.requireNonNull(user, "user is null");
    Objects.requireNonNull(remote, "remote is null");
  }

  /** Returns whether any target would do. */
  public boolean isEmpty() {
    return hosts.isEmpty()
        && providers.isEmpty()
        && port.isEmpty()
        && database.isEmpty()
        && user.isEmpty()
        && remote.isEmpty();
  }
}
