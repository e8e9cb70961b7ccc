package dev.dbcheck.target;

import java.util.ArrayList;
import java.util.List;

/**
 * One element of a URL's host list as it stands there.
 *
 * @param host without the brackets of an IPv6 address; the whole element where it is misshapen
 * @param port empty where none is given
 * @param colon whether a colon announces a port
 * @param shape how well the element is formed
 */
record HostPort(String host, String port, boolean colon, Shape shape) {

  /** What can be wrong with an element before its host and its port are looked at. */
  enum Shape {
    PLAIN,
    BRACKETED,
    BRACKET_NOT_CLOSED,
    TEXT_AFTER_BRACKET,
    SEVERAL_COLONS
  }

  /** Returns the elements of {@code host:port,host:port}; at least one. */
  static List<HostPort> split(String server) {
    List<HostPort> elements = new ArrayList<>();
    int start = 0;
    while (start <= server.length()) {
      int comma = server.indexOf(',', start);
      int end = comma < 0 ? server.length() : comma;
      elements.add(of(server.substring(start, end)));
      start = end + 1;
    }
    return elements;
  }

  private static HostPort of(String text) {
    if (text.startsWith("[")) {
      return ofBracketed(text);
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new HostPort(text, "", false, Shape.PLAIN);
    }
    if (text.indexOf(':', colon + 1) >= 0) {
      return new HostPort(text, "", false, Shape.SEVERAL_COLONS);
    }
    return new HostPort(text.substring(0, colon), text.substring(colon + 1), true, Shape.PLAIN);
  }

  private static HostPort ofBracketed(String text) {
    int close = text.indexOf(']');
    if (close < 0) {
      return new HostPort(text, "", false, Shape.BRACKET_NOT_CLOSED);
    }
    String after = text.substring(close + 1);
    boolean colon = after.startsWith(":");
    boolean clean = after.isEmpty() || colon;
    return new HostPort(
        clean ? text.substring(1, close) : text,
        colon ? after.substring(1) : "",
        colon,
        clean ? Shape.BRACKETED : Shape.TEXT_AFTER_BRACKET);
  }
}
