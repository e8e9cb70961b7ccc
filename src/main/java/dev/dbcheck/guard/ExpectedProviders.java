package dev.dbcheck.guard;

import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.provider.Provider;
import dev.dbcheck.target.provider.ProviderMatch;
import dev.dbcheck.target.provider.Providers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The providers of which one must host every endpoint.
 *
 * @param expected any of them may match; empty for no expectation
 * @param known the providers as this process sees them
 */
public record ExpectedProviders(List<Provider> expected, Providers known) {
  public ExpectedProviders {
    expected = List.copyOf(expected);
    Objects.requireNonNull(known, "known is null");
  }

  /** Returns the expectation that any provider meets, and none. */
  public static ExpectedProviders none() {
    return new ExpectedProviders(List.of(), Providers.in(Map.of()));
  }

  /** Returns whether any provider would do. */
  boolean isEmpty() {
    return expected.isEmpty();
  }

  /** Returns the names as a reader expects them: {@code render or neon}. */
  String text() {
    return expected.stream().map(Provider::name).collect(Collectors.joining(" or "));
  }

  Optional<ProviderMatch> actual(Endpoint endpoint) {
    return known.of(endpoint);
  }

  boolean isMetBy(Endpoint endpoint) {
    return actual(endpoint).filter(match -> expected.contains(match.provider())).isPresent();
  }

  /** Returns what an endpoint is that belongs to none of the expected providers. */
  String instead(Endpoint endpoint) {
    if (endpoint.hostAddress().isPresent()) {
      return "hostaddr=%s, which no provider's name covers, is dialled for %s"
          .formatted(endpoint.dialled(), endpoint.host());
    }
    Optional<ProviderMatch> actual = actual(endpoint);
    if (actual.isPresent()) {
      return endpoint.host() + " belongs to " + actual.get().provider().title();
    }
    return known
        .elsewhere(endpoint)
        .map(match ->
            "%s is a name inside %s, and this process does not run there"
                .formatted(endpoint.host(), match.provider().title()))
        .orElse(endpoint.host() + " belongs to no provider that is known");
  }
}
