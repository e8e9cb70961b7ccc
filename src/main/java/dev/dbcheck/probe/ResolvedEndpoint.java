package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.target.Endpoint;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An endpoint with every address its name stands for.
 *
 * @param endpoint what the URL says
 * @param addresses in the resolver's order; empty for a socket and where the look-up failed
 * @param failure why the look-up failed
 */
public record ResolvedEndpoint(
    Endpoint endpoint, List<InetAddress> addresses, Optional<Diagnostic> failure) {

  public ResolvedEndpoint {
    Objects.requireNonNull(endpoint, "endpoint is null");
    addresses = List.copyOf(addresses);
    Objects.requireNonNull(failure, "failure is null");
  }
}
