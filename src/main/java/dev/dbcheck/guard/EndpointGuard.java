package dev.dbcheck.guard;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.probe.Names;
import dev.dbcheck.probe.ResolvedEndpoint;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.LiteralAddress;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.provider.ProviderMatch;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares every endpoint of a target, and every address behind it, with the expectations. */
final class EndpointGuard {
  private static final String NOT_THIS_MACHINE = "not this machine";

  private final Expectations expectations;
  private final LocalAddresses local;
  private final Verdicts verdicts;
  private final String patterns;

  EndpointGuard(Expectations expectations, LocalAddresses local, Verdicts verdicts) {
    this.expectations = expectations;
    this.local = local;
    this.verdicts = verdicts;
    this.patterns =
        expectations.hosts().stream().map(HostPattern::text).collect(Collectors.joining(" or "));
  }

  void compare(Target target, Names names) {
    for (Endpoint endpoint : target.endpoints()) {
      List<InetAddress> addresses = addresses(endpoint, names);
      if (!expectations.hosts().isEmpty()) {
        compareHost(endpoint, addresses);
      }
      if (!expectations.providers().isEmpty()) {
        compareProvider(endpoint);
      }
      remoteReason(endpoint, addresses)
          .ifPresent(reason -> compareRemote(endpoint, addresses, reason));
      expectations.port().ifPresent(port -> comparePort(endpoint, port));
    }
  }

  private static List<InetAddress> addresses(Endpoint endpoint, Names names) {
    List<InetAddress> resolved =
        names.endpoints().stream()
            .filter(known -> known.endpoint().equals(endpoint))
            .map(ResolvedEndpoint::addresses)
            .flatMap(List::stream)
            .distinct()
            .toList();
    return resolved.isEmpty() ? LiteralAddress.of(endpoint.dialled()).stream().toList() : resolved;
  }

  private void compareHost(Endpoint endpoint, List<InetAddress> addresses) {
    if (endpoint.hostAddress().isEmpty() && matchesName(endpoint)) {
      verdicts.met("host", patterns, endpoint.host());
      return;
    }
    List<InetAddress> outside =
        addresses.stream().filter(address -> !matchesAddress(address)).toList();
    boolean byAddress = expectations.hosts().stream().anyMatch(NetworkPattern.class::isInstance);
    if (byAddress && !addresses.isEmpty() && outside.isEmpty()) {
      verdicts.met("address", patterns, texts(addresses));
    } else if (endpoint.hostAddress().isPresent()) {
      refuseHostAddress(endpoint);
    } else if (byAddress && addresses.isEmpty() && !endpoint.isSocket()) {
      verdicts.refuse(
          Code.HOST_NOT_EXPECTED,
          "expected host %s, and the addresses of %s are not known"
              .formatted(patterns, endpoint.host()));
    } else if (byAddress && outside.size() < addresses.size()) {
      verdicts.notMet(
          "address",
          patterns,
          texts(addresses),
          Code.ADDRESS_NOT_EXPECTED,
          "expected host %s, and %s also resolves to %s"
              .formatted(patterns, endpoint.host(), texts(outside)));
    } else {
      refuseHost(endpoint, addresses, byAddress);
    }
  }

  private void compareProvider(Endpoint endpoint) {
    ExpectedProviders providers = expectations.providers();
    Optional<ProviderMatch> actual = providers.actual(endpoint);
    if (providers.isMetBy(endpoint)) {
      verdicts.met("provider", providers.text(), actual.orElseThrow().provider().name());
    } else {
      verdicts.notMet(
          "provider",
          providers.text(),
          actual.map(match -> match.provider().name()).orElse(endpoint.host()),
          Code.PROVIDER_NOT_EXPECTED,
          "expected provider %s, and %s".formatted(providers.text(), providers.instead(endpoint)));
    }
  }

  private boolean matchesName(Endpoint endpoint) {
    boolean literal = LiteralAddress.of(endpoint.host()).isPresent();
    return !literal && expectations.hosts().stream().anyMatch(p -> p.matchesName(endpoint.host()));
  }

  private boolean matchesAddress(InetAddress address) {
    return expectations.hosts().stream().anyMatch(p -> p.matchesAddress(address));
  }

  private void refuseHostAddress(Endpoint endpoint) {
    verdicts.notMet(
        "address",
        patterns,
        endpoint.dialled(),
        Code.ADDRESS_NOT_EXPECTED,
        "expected host %s, and hostaddr=%s, which no address pattern covers, is dialled for %s"
            .formatted(patterns, endpoint.dialled(), endpoint.host()));
  }

  private void refuseHost(Endpoint endpoint, List<InetAddress> addresses, boolean byAddress) {
    boolean resolved = byAddress && LiteralAddress.of(endpoint.host()).isEmpty();
    String actual =
        resolved && !addresses.isEmpty()
            ? endpoint.host() + " (" + texts(addresses) + ")"
            : endpoint.host();
    verdicts.notMet(
        "host",
        patterns,
        actual,
        Code.HOST_NOT_EXPECTED,
        "expected host %s, and the URL says %s".formatted(patterns, actual));
  }

  /** Returns why the endpoint must not be this machine; nothing where it may be. */
  private Optional<String> remoteReason(Endpoint endpoint, List<InetAddress> addresses) {
    // The socket of a provider's connector is on this machine, and its database is not.
    if (endpoint.isSocket() && expectations.providers().isMetBy(endpoint)) {
      return Optional.empty();
    }
    if (expectations.remote().isPresent() || expectations.hosts().isEmpty()) {
      return expectations.remote();
    }
    boolean expectedHere =
        expectations.hosts().stream()
            .filter(pattern -> pattern.namesThisMachine(local))
            .anyMatch(pattern -> matches(pattern, endpoint, addresses));
    return expectedHere ? Optional.empty() : Optional.of("host " + patterns + " is expected");
  }

  private static boolean matches(
      HostPattern pattern, Endpoint endpoint, List<InetAddress> addresses) {
    boolean byName = endpoint.hostAddress().isEmpty() && pattern.matchesName(endpoint.host());
    return byName || !addresses.isEmpty() && addresses.stream().allMatch(pattern::matchesAddress);
  }

  private void compareRemote(Endpoint endpoint, List<InetAddress> addresses, String reason) {
    List<InetAddress> own =
        addresses.stream().filter(address -> ThisMachine.owns(address, local)).toList();
    if (ThisMachine.isEndpoint(endpoint, local)) {
      String shown =
          endpoint.host() + endpoint.hostAddress().map(given -> " at " + given).orElse("");
      verdicts.notMet(
          "remote",
          NOT_THIS_MACHINE,
          shown,
          Code.TARGET_IS_THIS_MACHINE,
          "a remote database is expected (%s), and %s is this machine".formatted(reason, shown));
    } else if (!own.isEmpty()) {
      verdicts.notMet(
          "remote",
          NOT_THIS_MACHINE,
          endpoint.host() + " (" + texts(own) + ")",
          Code.NAME_RESOLVES_TO_THIS_MACHINE,
          "a remote database is expected (%s), and %s resolves to %s, which is this machine"
              .formatted(reason, endpoint.host(), texts(own)));
    } else if (!addresses.isEmpty()) {
      verdicts.met("remote", NOT_THIS_MACHINE, endpoint.dialled());
    }
  }

  private void comparePort(Endpoint endpoint, int expected) {
    if (endpoint.port() == expected) {
      verdicts.met("port", Integer.toString(expected), Integer.toString(endpoint.port()));
    } else {
      verdicts.notMet(
          "port",
          Integer.toString(expected),
          endpoint.display(),
          Code.PORT_NOT_EXPECTED,
          "expected port %d, and the URL says %s".formatted(expected, endpoint.display()));
    }
  }

  private static String texts(List<InetAddress> addresses) {
    return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
  }
}
