package dev.dbcheck.target.provider;

import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells which provider a database's name belongs to, in one environment. */
public final class Providers {
  private final Map<String, String> environment;

  private Providers(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Returns the providers as seen from a process with these variables. */
  public static Providers in(Map<String, String> environment) {
    return new Providers(Map.copyOf(environment));
  }

  /** Returns every provider that is known. */
  public static List<Provider> all() {
    return ProviderFile.Holder.ALL;
  }

  /** Returns the provider with that name, in any case. */
  public static Optional<Provider> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return all().stream().filter(provider -> provider.name().equals(wanted)).findFirst();
  }

  /**
   * Returns the provider of all endpoints of a target; nothing where one of them has none, or
   * another one.
   */
  public Optional<ProviderMatch> of(Target target) {
    List<Optional<ProviderMatch>> matches =
        target.endpoints().stream().map(this::of).distinct().toList();
    return matches.size() == 1 ? matches.getFirst() : Optional.empty();
  }

  /**
   * Returns the provider of an endpoint. With {@code hostaddr} the name is not what is dialled, and
   * proves nothing.
   */
  public Optional<ProviderMatch> of(Endpoint endpoint) {
    return endpoint.hostAddress().isPresent()
        ? Optional.empty()
        : of(endpoint.host(), endpoint.port());
  }

  /** Returns the provider that a host's name, or a socket's folder, belongs to. */
  public Optional<ProviderMatch> of(String host, int port) {
    return find(host, port, true);
  }

  /**
   * Returns the provider inside whose network alone an endpoint's name is known, where this process
   * was not started by that provider.
   */
  public Optional<ProviderMatch> elsewhere(Endpoint endpoint) {
    return endpoint.hostAddress().isPresent()
        ? Optional.empty()
        : find(endpoint.host(), endpoint.port(), false);
  }

  /** Returns whether this process was started by the provider. */
  public boolean isInside(Provider provider) {
    return provider.started(environment);
  }

  private Optional<ProviderMatch> find(String host, int port, boolean proved) {
    String name = normalised(host);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    for (Provider provider : all()) {
      boolean inside = isInside(provider);
      for (HostRule rule : provider.hosts()) {
        boolean counts = proved ? inside || !rule.inside() : !inside && rule.told();
        if (counts && rule.matches(name)) {
          return Optional.of(ProviderMatch.of(provider, rule, port));
        }
      }
    }
    return Optional.empty();
  }

  /** Providers' names are in ASCII; a letter that only looks like one makes another name. */
  private static String normalised(String host) {
    boolean literal =
        switch (new Endpoint(host, Optional.empty(), Endpoint.DEFAULT_PORT).kind()) {
          case LOOPBACK, PRIVATE, PUBLIC -> true;
          case SOCKET, UNKNOWN -> false;
        };
    if (literal || host.chars().anyMatch(c -> c > 126)) {
      return "";
    }
    if (host.startsWith("/")) {
      return host;
    }
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Providers providers && environment.equals(providers.environment);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(environment);
  }

  @Override
  public String toString() {
    return all().size() + " providers";
  }
}
