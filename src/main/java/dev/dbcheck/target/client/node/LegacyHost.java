package dev.dbcheck.target.client.node;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** User, host and port as {@code url.parse()} takes them from what follows the scheme. */
final class LegacyHost {
  static final LegacyHost NONE = new LegacyHost("", "", "", "");

  private static final Pattern PORT = Pattern.compile(":([0-9]*+)\\z");
  private static final String ENDS_HOST = "#/?";
  private static final String IN_NO_HOST = ENDS_HOST + " \"%';<>\\^`{|}";
  private static final String DROPPED = "\t\n\r";
  private static final String ENDS_NAME = ENDS_HOST + "\\:";
  private static final String FORBIDDEN_IN_IPV6 = "\0\t\n\r #%/<>?@\\^|";
  private static final String FORBIDDEN = FORBIDDEN_IN_IPV6 + ":[]";
  private static final int LONGEST_NAME = 255;

  private final String credentials;
  private final String name;
  private final String port;
  private final String rest;

  private LegacyHost(String credentials, String name, String port, String rest) {
    this.credentials = credentials;
    this.name = name;
    this.port = port;
    this.rest = rest;
  }

  static LegacyHost of(String text) throws Refusal {
    int end = 0;
    while (end < text.length() && ENDS_HOST.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String authority = without(text.substring(0, end), DROPPED);
    int at = authority.lastIndexOf('@');
    String hostAndMore = authority.substring(at + 1);
    int hostEnd = 0;
    while (hostEnd < hostAndMore.length() && IN_NO_HOST.indexOf(hostAndMore.charAt(hostEnd)) < 0) {
      hostEnd++;
    }
    String credentials = JsUri.decodeComponent(authority.substring(0, Math.max(at, 0)));
    String rest = hostAndMore.substring(hostEnd) + text.substring(end);
    return of(credentials, hostAndMore.substring(0, hostEnd), rest);
  }

  private static LegacyHost of(String credentials, String host, String rest) throws Refusal {
    Matcher port = PORT.matcher(host);
    boolean hasPort = port.find();
    String name = hasPort ? host.substring(0, port.start()) : host;
    String digits = hasPort ? port.group(1) : "";
    if (name.startsWith("[") && name.endsWith("]")) {
      String literal = name.length() > LONGEST_NAME ? "" : name.toLowerCase(Locale.ROOT);
      if (hasAny(literal, FORBIDDEN_IN_IPV6)) {
        throw NodeUrl.invalid();
      }
      String bare = literal.length() < 2 ? "" : literal.substring(1, literal.length() - 1);
      return new LegacyHost(credentials, bare, digits, rest.startsWith("/") ? rest : "/" + rest);
    }
    int end = 0;
    while (end < name.length() && ENDS_NAME.indexOf(name.charAt(end)) < 0) {
      end++;
    }
    String more = end < name.length() ? "/" + name.substring(end) + rest : rest;
    return new LegacyHost(credentials, checked(name.substring(0, end)), digits, more);
  }

  private static String checked(String name) throws Refusal {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return "";
    }
    try {
      String ascii = WebHost.ascii(name.toLowerCase(Locale.ROOT));
      if (!ascii.isEmpty() && !hasAny(ascii, FORBIDDEN)) {
        return ascii;
      }
    } catch (Refusal _) {
      // It is refused as any other name is.
    }
    throw NodeUrl.invalid();
  }

  private static String without(String text, String characters) {
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(one -> characters.indexOf(one) < 0).forEach(one -> kept.append((char) one));
    return kept.toString();
  }

  private static boolean hasAny(String text, String characters) {
    return text.chars().anyMatch(one -> characters.indexOf(one) >= 0);
  }

  /** Returns user and password with the colon between, decoded together. */
  String credentials() {
    return credentials;
  }

  /** Returns the host without brackets, or the empty text. */
  String name() {
    return name;
  }

  String port() {
    return port;
  }

  /** Returns what follows, with what was no part of the host put in front. */
  String rest() {
    return rest;
  }
}
