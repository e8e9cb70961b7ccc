package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.PythonQuotes;
import java.util.regex.Pattern;

/** The host and the port of a URL, and what may stand in brackets, as Python 3.14 has it. */
final class PythonBrackets {
  private static final Pattern FUTURE_ADDRESS =
      Pattern.compile("[vV][a-fA-F0-9]++\\.[^\\n]++", Pattern.DOTALL);

  private PythonBrackets() {}

  /** Raises Python's errors about brackets in all that stands before the path. */
  static void check(String netloc) throws PythonError {
    boolean opened = netloc.indexOf('[') >= 0;
    if (opened != netloc.indexOf(']') >= 0) {
      throw PythonError.value("Invalid IPv6 URL");
    }
    if (!opened) {
      return;
    }
    String hostinfo = netloc.substring(netloc.lastIndexOf('@') + 1);
    int open = hostinfo.indexOf('[');
    if (open > 0) {
      throw PythonError.value("Invalid IPv6 URL");
    }
    if (open == 0) {
      int close = hostinfo.indexOf(']');
      if (close >= 0 && close + 1 < hostinfo.length() && hostinfo.charAt(close + 1) != ':') {
        throw PythonError.value("Invalid IPv6 URL");
      }
    }
    checkAddress(host(hostinfo));
  }

  private static void checkAddress(String host) throws PythonError {
    if (host.startsWith("v") || host.startsWith("V")) {
      if (!FUTURE_ADDRESS.matcher(host).matches()) {
        throw PythonError.value("IPvFuture address is invalid");
      }
    } else if (PythonAddress.isVersion4(host)) {
      throw PythonError.value("An IPv4 address cannot be in brackets");
    } else if (!PythonAddress.isVersion6(host)) {
      throw PythonError.value(
          PythonQuotes.quote(host) + " does not appear to be an IPv4 or IPv6 address");
    }
  }

  /** Returns the host in what follows the last @. */
  static String host(String hostinfo) {
    int open = hostinfo.indexOf('[');
    if (open >= 0) {
      return before(hostinfo.substring(open + 1), ']');
    }
    return before(hostinfo, ':');
  }

  /** Returns the port in what follows the last @; empty where there is none. */
  static String port(String hostinfo) {
    int open = hostinfo.indexOf('[');
    return after(open >= 0 ? after(hostinfo.substring(open + 1), ']') : hostinfo, ':');
  }

  private static String before(String text, char delimiter) {
    int at = text.indexOf(delimiter);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String after(String text, char delimiter) {
    int at = text.indexOf(delimiter);
    return at < 0 ? "" : text.substring(at + 1);
  }
}
