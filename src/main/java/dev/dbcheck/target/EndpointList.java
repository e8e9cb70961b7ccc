package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out where clients dial: the URL's hosts and ports with the query's overrides applied. */
final class EndpointList {
  private static final String ADD_HOST = "Name the host, as in `postgresql://user@host/database`";

  private final Grammar grammar;
  private final boolean valuesShown;
  private final Findings findings;

  EndpointList(Grammar grammar, boolean valuesShown, Findings findings) {
    this.grammar = grammar;
    this.valuesShown = valuesShown;
    this.findings = findings;
  }

  /** Returns the endpoints; those at fault are reported and left out. */
  List<Endpoint> read(String server, UrlQuery query) {
    List<HostPort> written = server.isEmpty() ? List.of() : HostPort.split(server);
    List<String> hosts = hosts(written, query);
    List<String> addresses = addresses(query);
    List<Optional<Integer>> ports =
        new PortList(grammar, valuesShown, findings)
            .read(written, query, Math.max(hosts.size(), addresses.size()));
    if (!addresses.isEmpty() && !hosts.isEmpty() && addresses.size() != hosts.size()) {
      findings.add(
          Code.URL_MALFORMED,
          addresses.size() + " values of hostaddr for " + hosts.size() + " hosts",
          "Give one value of hostaddr for each host");
      return List.of();
    }
    checkHostAddresses(addresses, hosts);
    if (hosts.isEmpty() && addresses.isEmpty()) {
      reportMissingHost("the URL names no host");
    }
    return endpoints(hosts, addresses, ports);
  }

  private List<String> addresses(UrlQuery query) {
    return KnownParameters.accepts(grammar, "hostaddr")
        ? query.value("hostaddr").map(Overrides::list).orElse(List.of())
        : List.of();
  }

  private List<String> hosts(List<HostPort> written, UrlQuery query) {
    List<String> inUrl = written.stream().map(this::writtenHost).toList();
    Optional<String> override = query.value("host");
    if (override.isEmpty()) {
      return inUrl.stream().allMatch(String::isEmpty) && inUrl.size() < 2 ? List.of() : inUrl;
    }
    List<String> hosts =
        Overrides.list(override.get()).stream().map(this::withoutBracketsOfJdbc).toList();
    hosts.forEach(host -> HostSyntax.fault(host).ifPresent(f -> reportMalformed(host, f)));
    if (!inUrl.isEmpty() && !inUrl.equals(hosts)) {
      Overrides.report(findings, valuesShown, "host", hosts, inUrl);
    }
    return hosts;
  }

  private String writtenHost(HostPort element) {
    String host =
        grammar == Grammar.JDBC
            ? element.host()
            : PercentEncoding.decode(element.host(), grammar, "host", findings);
    HostSyntax.fault(element.shape(), host).ifPresent(fault -> reportMalformed(host, fault));
    return host;
  }

  /** pgjdbc takes an IPv6 address with and without brackets. */
  private String withoutBracketsOfJdbc(String host) {
    boolean bracketed = grammar == Grammar.JDBC && host.startsWith("[") && host.endsWith("]");
    return bracketed ? host.substring(1, host.length() - 1) : host;
  }

  private void checkHostAddresses(List<String> addresses, List<String> hosts) {
    for (int i = 0; i < addresses.size(); i++) {
      String address = addresses.get(i);
      if (!address.isEmpty() && LiteralAddress.of(address).isEmpty()) {
        reportMalformed(address, "is given as hostaddr and is not a literal address");
      } else if (!address.isEmpty() && !hosts.isEmpty() && !address.equals(hosts.get(i))) {
        Overrides.report(
            findings, valuesShown, "hostaddr", List.of(address), List.of(hosts.get(i)));
      }
    }
  }

  private List<Endpoint> endpoints(
      List<String> hosts, List<String> addresses, List<Optional<Integer>> ports) {
    List<Endpoint> endpoints = new ArrayList<>();
    for (int i = 0; i < Math.max(hosts.size(), addresses.size()); i++) {
      Optional<String> address =
          Optional.of(i < addresses.size() ? addresses.get(i) : "").filter(a -> !a.isEmpty());
      String host = i < hosts.size() ? hosts.get(i) : "";
      if (host.isEmpty() && address.isEmpty()) {
        reportMissingHost("a host of the list is empty");
      } else if (ports.get(i).isPresent()) {
        endpoints.add(
            host.isEmpty()
                ? new Endpoint(address.get(), Optional.empty(), ports.get(i).get())
                : new Endpoint(host, address, ports.get(i).get()));
      }
    }
    return endpoints;
  }

  private void reportMissingHost(String message) {
    findings.add(
        Diagnostic.of(Code.HOST_MISSING, message)
            .detail(
                "without one libpq takes PGHOST or a socket of this machine, node-pg PGHOST, pgjdbc"
                    + " localhost")
            .hint(ADD_HOST));
  }

  private void reportMalformed(String host, String fault) {
    // An element with several colons may hold a password whose @ and host are missing.
    boolean shown = valuesShown && host.chars().allMatch(c -> c > ' ' && c < 127 && c != ':');
    findings.add(
        Diagnostic.of(Code.HOST_MALFORMED, (shown ? "host " + host : "the host") + " " + fault)
            .hint("Write a host name, an IPv4 address, or an IPv6 address in brackets"));
  }
}
