package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How postgres 3.4.9 reads a text (parseUrl and parseOptions of src/index.js): a URL, of whose list
 * of hosts {@code new URL()} is shown the first.
 */
final class PostgresJsGrammar implements RefusingGrammar {
  private static final String DEFAULT_PORT = "5432";
  private static final Set<String> SESSIONS =
      Set.of("read-write", "read-only", "primary", "standby", "prefer-standby");

  private final Gaps gaps;

  PostgresJsGrammar(Gaps gaps) {
    this.gaps = gaps;
  }

  @Override
  public Reading read(String text) throws Refusal {
    if (text.isEmpty()) {
      return new Reading.Taken(Fields.of(host(""), null, null, null, null, List.of()));
    }
    String hosts = hosts(text);
    String first = hosts.substring(0, commaOrEnd(hosts));
    WebUrl url = NodeUrl.parsed(JsReplacement.first(text, hosts, first));
    String user = JsUri.decodeComponent(url.user());
    String password = JsUri.decodeComponent(url.password());
    List<Parameter> query = FormQuery.parameters(url.query());
    checkSession(query);
    String host = hosts.contains(",") ? hosts : url.host();
    String database = url.path().isEmpty() ? "" : url.path().substring(1);
    return new Reading.Taken(
        Fields.of(
            host(each(host, one -> before(one, ':'))),
            ports(host, url.port()),
            user,
            password,
            gaps.filled(present(database), () -> present(user)),
            kept(FormQuery.last(url.query()))));
  }

  private String host(String host) {
    return gaps.filled(present(host), () -> Optional.of("localhost"));
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(part -> !part.isEmpty());
  }

  private static String hosts(String text) throws Refusal {
    String rest = text.substring(Math.min(text.indexOf("://") + 3, text.length()));
    int end = 0;
    while (end < rest.length() && rest.charAt(end) != '/' && rest.charAt(end) != '?') {
      end++;
    }
    String authority = rest.substring(0, end);
    return JsUri.decodeComponent(authority.substring(authority.indexOf('@') + 1));
  }

  private static int commaOrEnd(String hosts) {
    int comma = hosts.indexOf(',');
    return comma < 0 ? hosts.length() : comma;
  }

  private static String before(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  private interface Part {
    String of(String host);
  }

  private static String each(String hosts, Part part) {
    return Arrays.stream(hosts.split(",", -1)).map(part::of).collect(Collectors.joining(","));
  }

  private static String ports(String hosts, String port) {
    boolean said =
        !port.isEmpty() || Arrays.stream(hosts.split(",", -1)).anyMatch(PostgresJsGrammar::hasPort);
    String otherwise = port.isEmpty() ? DEFAULT_PORT : port;
    return said
        ? each(hosts, one -> JsNumber.integer(hasPort(one) ? port(one) : otherwise).orElse("NaN"))
        : null;
  }

  private static boolean hasPort(String host) {
    return !port(host).isEmpty();
  }

  /** Returns what stands between the first two colons. */
  private static String port(String host) {
    String[] parts = host.split(":", 3);
    return parts.length < 2 ? "" : parts[1];
  }

  private static void checkSession(List<Parameter> query) throws Refusal {
    String wanted =
        query.stream()
            .filter(parameter -> parameter.name().equals("target_session_attrs"))
            .findFirst()
            .map(Parameter::value)
            .orElse("");
    if (!wanted.isEmpty() && !SESSIONS.contains(wanted)) {
      throw new Refusal("Error: target_session_attrs " + wanted + " is not supported");
    }
  }

  /** An empty value is never sent to the server. */
  private static List<Parameter> kept(Map<String, String> query) {
    return query.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty() || PostgresJs.OPTIONS.contains(entry.getKey()))
        .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
        .toList();
  }
}
