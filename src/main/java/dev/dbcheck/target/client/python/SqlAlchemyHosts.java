package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.PythonQuotes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hosts and ports of a query as SQLAlchemy 2.0.52 pairs them ({@code _split_multihost_from_url}
 * read and run).
 *
 * @param hosts empty where the query has none
 * @param ports one for each host, empty where it has none
 */
record SqlAlchemyHosts(List<String> hosts, List<String> ports) {
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("([a-zA-Z0-9\\-.]*+):(\\p{Nd}*+)\\n?");

  static SqlAlchemyHosts of(Map<String, List<String>> query) throws PythonError {
    List<String> host = query.getOrDefault("host", List.of());
    List<String> port = query.getOrDefault("port", List.of());
    Optional<SqlAlchemyHosts> joined =
        host.size() > 1 ? Optional.of(ofRepeated(host)) : ofOne(host, port.isEmpty());
    if (!port.isEmpty() && joined.isPresent()) {
      throw argument(
          "Can't mix 'multihost' formats together; use \"host=h1,h2,h3&port=p1,p2,p3\" or"
              + " \"host=h1:p1&host=h2:p2&host=h3:p3\" separately");
    }
    if (joined.isPresent()) {
      return new SqlAlchemyHosts(joined.get().hosts, integers(joined.get().ports));
    }
    List<String> hosts = host.isEmpty() ? List.of() : split(host.getFirst());
    List<String> ports = integers(port.size() == 1 ? split(port.getFirst()) : port);
    boolean several = hosts.size() > 1 || ports.size() > 1;
    if (!ports.isEmpty() && several && hosts.size() != ports.size()) {
      throw argument("number of hosts and ports don't match");
    }
    return new SqlAlchemyHosts(
        hosts, ports.isEmpty() ? Collections.nCopies(hosts.size(), "") : ports);
  }

  private static List<String> split(String list) {
    return Arrays.asList(list.split(",", -1));
  }

  /**
   * Each is a host and a port, which is null without a colon; more colons are an error if all of
   * them have more.
   */
  private static SqlAlchemyHosts ofRepeated(List<String> tokens) throws PythonError {
    List<String> hosts = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (String token : tokens) {
      String[] parts = token.split(":", -1);
      hosts.add(parts[0]);
      ports.add(parts.length > 1 ? parts[1] : null);
      least = Math.min(least, parts.length);
    }
    if (least > 2) {
      throw PythonError.value("too many values to unpack (expected 2)");
    }
    return new SqlAlchemyHosts(hosts, ports);
  }

  private static Optional<SqlAlchemyHosts> ofOne(List<String> host, boolean portless) {
    if (portless && !host.isEmpty() && host.getFirst().indexOf(',') < 0) {
      Matcher matcher = HOST_AND_PORT.matcher(host.getFirst());
      if (matcher.matches()) {
        return Optional.of(
            new SqlAlchemyHosts(List.of(matcher.group(1)), List.of(matcher.group(2))));
      }
    }
    return Optional.empty();
  }

  private static List<String> integers(List<String> texts) throws PythonError {
    List<String> integers = new ArrayList<>();
    for (String text : texts) {
      try {
        integers.add(text == null || text.isEmpty() ? "" : PythonInteger.of(text).toString());
      } catch (PythonError _) {
        throw argument("Received non-integer port arguments: " + tuple(texts));
      }
    }
    return integers;
  }

  private static String tuple(List<String> texts) {
    return texts.size() == 1
        ? "(" + PythonQuotes.quote(texts.getFirst()) + ",)"
        : PythonText.reprOfTuple(texts);
  }

  private static PythonError argument(String words) {
    return new PythonError("ArgumentError", words);
  }
}
