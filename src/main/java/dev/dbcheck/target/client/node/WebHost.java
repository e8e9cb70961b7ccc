package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Printing;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hosts as the URL Standard reads them. */
final class WebHost {
  private static final String FORBIDDEN = "\0\t\n\r #/:<>?@[\\]^|";
  private static final String FORBIDDEN_IN_DOMAIN = FORBIDDEN + "%\u007f";

  private static final int REPLACEMENT = 0xfffd;
  private static final String ENCODED = "xn--";
  private static final String IGNORED = "[\\u00ad\\u200b\\u2060\\u2064\\ufe00-\\ufe0f\\ufeff]";
  private static final Pattern DOT = Pattern.compile("\\.");

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
   * Returns a domain in lower case and in ASCII, by the main rules of UTS 46: letters are folded
   * and composed, ß stays, and a label in Punycode must be one that could have come of this.
   */
  static String ascii(String domain) throws Refusal {
    String folded = domain.chars().allMatch(one -> one < 0x80) ? lower(domain) : folded(domain);
    if (folded.codePoints().anyMatch(WebHost::isDisallowed)) {
      throw UrlFault.DOMAIN.refusal();
    }
    StringBuilder ascii = new StringBuilder(folded.length());
    for (String label : DOT.split(folded, -1)) {
      ascii.append(encoded(label)).append('.');
    }
    return ascii.substring(0, ascii.length() - 1);
  }

  private static String encoded(String label) throws Refusal {
    if (label.startsWith(ENCODED)) {
      String decoded =
          Punycode.decode(label.substring(ENCODED.length())).orElseThrow(UrlFault.DOMAIN::refusal);
      if (!decoded.equals(folded(decoded)) || decoded.chars().allMatch(one -> one < 0x80)) {
        throw UrlFault.DOMAIN.refusal();
      }
    }
    return label.chars().allMatch(one -> one < 0x80)
        ? label
        : ENCODED + Punycode.encode(label).orElseThrow(UrlFault.DOMAIN::refusal);
  }

  private static String folded(String text) {
    String composed = Normalizer.normalize(lower(text), Normalizer.Form.NFKC);
    return Normalizer.normalize(lower(composed), Normalizer.Form.NFKC)
        .replace('\u3002', '.')
        .replaceAll(IGNORED, "");
  }

  private static boolean isDisallowed(int codePoint) {
    return Printing.isVisible(codePoint) ? codePoint == REPLACEMENT : codePoint >= 0x80;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean has(String text, String characters) {
    return text.chars().anyMatch(one -> characters.indexOf(one) >= 0);
  }
}
