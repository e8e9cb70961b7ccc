package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Pairs ports with hosts: libpq takes one port for all hosts or one for each, pgjdbc the latter.
 */
final class PortList {
  private final Grammar grammar;
  private final boolean valuesShown;
  private final Findings findings;

  PortList(Grammar grammar, boolean valuesShown, Findings findings) {
    this.grammar = grammar;
    this.valuesShown = valuesShown;
    this.findings = findings;
  }

  /** Returns a port for each of so many hosts; nothing in the place of one at fault. */
  List<Optional<Integer>> read(List<HostPort> written, UrlQuery query, int count) {
    List<String> inUrl = written.stream().map(this::writtenPort).toList();
    boolean given = grammar == Grammar.JDBC || written.size() > 1 || !inUrl.equals(List.of(""));
    List<String> texts = given ? inUrl : List.of();
    Optional<String> override = query.value("port");
    if (override.isPresent()) {
      texts = Overrides.list(override.get());
      if (written.stream().anyMatch(HostPort::colon) && !inUrl.equals(texts)) {
        Overrides.report(findings, valuesShown, "port", texts, inUrl);
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
          "Give one port for each host");
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
          "Write a port or leave the colon out");
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
            .hint("Write the port as a number, such as 5432"));
    return Optional.empty();
  }
}
