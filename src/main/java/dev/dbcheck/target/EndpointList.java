package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Works out where clients dial: the URL's hosts and ports with the query's overrides applied. */
final class EndpointList {
  private static final String ADD_HOST = "name the host, as in `postgresql://user@host/database`";

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
    List<Optional<Integer>> ports = ports(written, query, Math.max(hosts.size(), addresses.size()));
    if (!addresses.isEmpty() && !hosts.isEmpty() && addresses.size() != hosts.size()) {
      findings.add(
          Code.URL_MALFORMED,
          addresses.size() + " values of hostaddr for " + hosts.size() + " hosts",
          "give one value of hostaddr for each host");
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
        ? query.value("hostaddr").map(EndpointList::list).orElse(List.of())
        : List.of();
  }

  private List<String> hosts(List<HostPort> written, UrlQuery query) {
    List<String> inUrl = written.stream().map(this::writtenHost).toList();
    Optional<String> override = query.value("host");
    if (override.isEmpty()) {
      return inUrl.stream().allMatch(String::isEmpty) && inUrl.size() < 2 ? List.of() : inUrl;
    }
    List<String> hosts = list(override.get()).stream().map(this::withoutBracketsOfJdbc).toList();
    hosts.forEach(host -> HostSyntax.fault(host).ifPresent(f -> reportMalformed(host, f)));
    if (!inUrl.isEmpty() && !inUrl.equals(hosts)) {
      reportOverride("host", hosts, inUrl);
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

  private static List<String> list(String value) {
    return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
  }

  private List<Optional<Integer>> ports(List<HostPort> written, UrlQuery query, int count) {
    List<String> inUrl = written.stream().map(this::writtenPort).toList();
    boolean given = grammar == Grammar.JDBC || written.size() > 1 || !inUrl.equals(List.of(""));
    List<String> texts = given ? inUrl : List.of();
    Optional<String> override = query.value("port");
    if (override.isPresent()) {
      texts = list(override.get());
      if (written.stream().anyMatch(HostPort::colon) && !inUrl.equals(texts)) {
        reportOverride("port", texts, inUrl);
      }
    }
    if (texts.isEmpty()) {
      return Collections.nCopies(count, Optional.of(Endpoint.DEFAULT_PORT));
    }
    boolean oneForAll = texts.size() == 1 && grammar == Grammar.LIBPQ;
    if (texts.size() != count && !oneForAll && count > 0) {
      findings.add(
          Code.PORT_INVALID,
          texts.size() + " ports for " + count + " hosts",
          "give one port for each host");
      return Collections.nCopies(count, Optional.empty());
    }
    List<Optional<Integer>> ports = texts.stream().map(this::port).toList();
    return oneForAll ? Collections.nCopies(count, ports.getFirst()) : ports;
  }

  private String writtenPort(HostPort element) {
    if (grammar == Grammar.LIBPQ) {
      return PercentEncoding.decode(element.port(), grammar, "port", findings);
    }
    if (element.colon() && element.port().isEmpty()) {
      findings.add(
          Code.PORT_INVALID,
          "the port after the colon is empty, and pgjdbc rejects the URL",
          "write a port or leave the colon out");
    }
    return element.port();
  }

  private Optional<Integer> port(String text) {
    if (text.isEmpty()) {
      return Optional.of(Endpoint.DEFAULT_PORT);
    }
    boolean digits = text.length() <= 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    long port = digits ? Long.parseLong(text) : 0;
    if (port >= 1 && port <= 65535) {
      return Optional.of((int) port);
    }
    // What follows the colon may be a password whose host is missing: only a number is shown.
    findings.add(
        Diagnostic.of(
                Code.PORT_INVALID,
                (digits && valuesShown ? "port " + text : "the port")
                    + (digits ? " is not between 1 and 65535" : " is not a number"))
            .hint("write the port as a number, such as 5432"));
    return Optional.empty();
  }

  private void checkHostAddresses(List<String> addresses, List<String> hosts) {
    for (int i = 0; i < addresses.size(); i++) {
      String address = addresses.get(i);
      if (!address.isEmpty() && LiteralAddress.of(address).isEmpty()) {
        reportMalformed(address, "is given as hostaddr and is not a literal address");
      } else if (!address.isEmpty() && !hosts.isEmpty() && !address.equals(hosts.get(i))) {
        reportOverride("hostaddr", List.of(address), List.of(hosts.get(i)));
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
                "libpq would take PGHOST or a socket of this machine, pgjdbc and node-pg localhost")
            .hint(ADD_HOST));
  }

  private void reportMalformed(String host, String fault) {
    // An element with several colons may hold a password whose @ and host are missing.
    boolean shown = valuesShown && host.chars().allMatch(c -> c > ' ' && c < 127 && c != ':');
    findings.add(
        Diagnostic.of(Code.HOST_MALFORMED, (shown ? "host " + host : "the host") + " " + fault)
            .hint("write a host name, an IPv4 address, or an IPv6 address in brackets"));
  }

  private void reportOverride(String name, List<String> values, List<String> replaced) {
    String message =
        valuesShown
            ? "parameter %s=%s replaces %s of the URL".formatted(name, join(values), join(replaced))
            : "parameter " + name + " replaces a part of the URL";
    findings.add(
        Diagnostic.of(Code.PARAMETER_OVERRIDES_URL, message)
            .hint("write it in one place, in front of the question mark"));
  }

  /** Joins values for a message; those with characters that do not belong there are left out. */
  private static String join(List<String> values) {
    return values.stream()
        .map(v -> v.isEmpty() ? "the default" : PercentEncoding.encodeReadably(v, "/:@[]"))
        .collect(Collectors.joining(","));
  }
}
