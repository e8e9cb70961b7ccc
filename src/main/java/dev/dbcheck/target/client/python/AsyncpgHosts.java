package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.PythonQuotes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hosts and ports that asyncpg 0.31.0 puts together; empty lists where nothing is said.
 *
 * <p>A port that is not said is 5432 beside one that is, or else left to the surroundings.
 */
final class AsyncpgHosts {
  static final AsyncpgHosts NONE = new AsyncpgHosts(List.of(), List.of());

  private static final BigInteger DEFAULT_PORT = BigInteger.valueOf(5432);

  /** Four folders of sockets and localhost: what is tried where no host is named. */
  private static final int DEFAULT_HOSTS = 5;

  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]++)\\](?::([0-9]++))?");

  private final List<String> names;
  private final List<BigInteger> ports;

  private AsyncpgHosts(List<String> names, List<BigInteger> ports) {
    this.names = names;
    this.ports = ports;
  }

  /** Reads the list before the path, whose elements are decoded one by one. */
  static AsyncpgHosts ofNetloc(String list) throws PythonError {
    return read(list, true);
  }

  /** Reads the query's ports. */
  static AsyncpgHosts ofPorts(String list) throws PythonError {
    List<BigInteger> ports = new ArrayList<>();
    for (String port : list.split(",", -1)) {
      ports.add(PythonInteger.of(port));
    }
    return new AsyncpgHosts(List.of(), ports);
  }

  /** Reads the query's hosts; ports among them count only where the query has no others. */
  AsyncpgHosts withHosts(String list) throws PythonError {
    if (ports.isEmpty()) {
      return read(list, false);
    }
    checkCount(list.split(",", -1).length);
    List<String> hosts = new ArrayList<>();
    for (String element : list.split(",", -1)) {
      hosts.add(Element.of(element).host());
    }
    return new AsyncpgHosts(hosts, ports);
  }

  private static AsyncpgHosts read(String list, boolean encoded) throws PythonError {
    List<String> hosts = new ArrayList<>();
    List<BigInteger> ports = new ArrayList<>();
    boolean said = false;
    for (String text : list.split(",", -1)) {
      Element element = Element.of(text);
      hosts.add(encoded ? PythonQuoting.unquote(element.host()) : element.host());
      said |= !element.port().isEmpty();
      ports.add(
          element.port().isEmpty()
              ? DEFAULT_PORT
              : PythonInteger.of(encoded ? PythonQuoting.unquote(element.port()) : element.port()));
    }
    return new AsyncpgHosts(hosts, said ? ports : List.of());
  }

  /** Returns these, unless there are several ports and not as many hosts. */
  AsyncpgHosts checked() throws PythonError {
    checkCount(names.isEmpty() ? DEFAULT_HOSTS : names.size());
    return this;
  }

  private void checkCount(int hosts) throws PythonError {
    if (ports.size() > 1 && ports.size() != hosts) {
      throw new PythonError(
          "ClientConfigurationError",
          "could not match " + ports.size() + " port numbers to " + hosts + " hosts");
    }
  }

  String hosts() {
    return String.join(",", names);
  }

  /** Returns a port for each host, or one where there is one host or none. */
  String ports() {
    boolean oneForAll = ports.size() == 1 && names.size() > 1;
    List<BigInteger> all = oneForAll ? Collections.nCopies(names.size(), ports.getFirst()) : ports;
    return all.stream().map(BigInteger::toString).collect(Collectors.joining(","));
  }

  /** One element of a list as it stands there. */
  private record Element(String host, String port) {
    private static Element of(String text) throws PythonError {
      if (text.isEmpty()) {
        throw new PythonError("IndexError", "string index out of range");
      }
      int colon = text.indexOf(':');
      return switch (text.charAt(0)) {
        case '/' -> new Element(text, "");
        case '[' -> ofBracketed(text);
        default ->
            colon < 0
                ? new Element(text, "")
                : new Element(text.substring(0, colon), text.substring(colon + 1));
      };
    }

    private static Element ofBracketed(String text) throws PythonError {
      Matcher matcher = BRACKETED.matcher(text);
      if (!matcher.lookingAt()) {
        throw new PythonError(
            "ClientConfigurationError",
            "invalid IPv6 address in the connection URI: " + PythonQuotes.quote(text));
      }
      return new Element(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
    }
  }
}
