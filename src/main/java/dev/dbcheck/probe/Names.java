package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What looking up all endpoints of a target gave; later stages dial only these addresses.
 *
 * @param endpoints in the URL's order
 * @param elapsed how long the look-ups took together
 */
public record Names(List<ResolvedEndpoint> endpoints, Duration elapsed) {
  public Names {
    endpoints = List.copyOf(endpoints);
    Objects.requireNonNull(elapsed, "elapsed is null");
  }

  /** Returns whether there is something to dial. */
  public boolean anyReachable() {
    return endpoints.stream().anyMatch(e -> e.endpoint().isSocket() || !e.addresses().isEmpty());
  }

  /** Returns the failed look-ups; hosts stand in them as the URL has them, not yet redacted. */
  public List<Diagnostic> failures() {
    return endpoints.stream().map(ResolvedEndpoint::failure).flatMap(Optional::stream).toList();
  }
}
