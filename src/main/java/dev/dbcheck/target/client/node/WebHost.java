package dev.dbcheck.target.client.node;

import java.net.IDN;
import java.util.Locale;

/** Hosts as the URL Standard reads them. */
final class WebHost {
  private static final String FORBIDDEN = "\0\t\n\r #/:<>?@[\\]^|";
  private static final String FORBIDDEN_IN_DOMAIN = FORBIDDEN + "%\u007f";

  private WebHost() {}

  /** Returns the host as it is written into the URL. */
  static String of(String text, boolean special) throws Refusal {
    if (text.startsWith("[")) {
      if (!text.endsWith("]")) {
        throw UrlFault.IPV6.refusal();
      }
      return "[" + Ipv6Literal.shortest(text.substring(1, text.length() - 1)) + "]";
    }
    if (special) {
      return domain(text);
    }
    if (has(text, FORBIDDEN)) {
      throw UrlFault.HOST_CHARACTER.refusal();
    }
    return Percent.encode(text, PercentSet.CONTROL);
  }

  private static String domain(String text) throws Refusal {
    String domain = ascii(Percent.decodeLeniently(text));
    if (has(domain, FORBIDDEN_IN_DOMAIN) || domain.chars().anyMatch(one -> one < 0x20)) {
      throw UrlFault.DOMAIN.refusal();
    }
    if (domain.isEmpty()) {
      throw UrlFault.EMPTY_HOST.refusal();
    }
    return Ipv4Number.ends(domain) ? Ipv4Number.dotted(domain) : domain;
  }

  /**
   * Returns a domain in lower case and in ASCII. The Standard asks for UTS 46, the JDK has IDNA
   * 2003: they differ in a few letters, such as ß.
   */
  static String ascii(String domain) throws Refusal {
    if (domain.chars().allMatch(one -> one < 0x80)) {
      return domain.toLowerCase(Locale.ROOT);
    }
    try {
      return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noDomain) {
      throw UrlFault.DOMAIN.refusal();
    }
  }

  private static boolean has(String text, String characters) {
    return text.chars().anyMatch(one -> characters.indexOf(one) >= 0);
  }
}
