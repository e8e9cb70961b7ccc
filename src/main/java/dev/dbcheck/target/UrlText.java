package dev.dbcheck.target;

import dev.dbcheck.secret.Secret;
import java.util.Locale;

/** A URL's revealed text with its scheme split off; it is never printed and leaves no package. */
public final class UrlText {
  private static final String JDBC = "jdbc:";

  private final String whole;
  private final int schemeEnd;
  private final String writtenScheme;
  private final String scheme;

  private UrlText(String whole, int schemeEnd) {
    this.whole = whole;
    this.schemeEnd = schemeEnd;
    this.writtenScheme = whole.substring(0, Math.max(0, schemeEnd));
    this.scheme = writtenScheme.toLowerCase(Locale.ROOT);
  }

  public static UrlText of(Secret url) {
    String text = url.reveal();
    int start = text.regionMatches(true, 0, JDBC, 0, JDBC.length()) ? JDBC.length() : 0;
    int end = start;
    while (end < text.length() && isSchemeCharacter(text.charAt(end), end == start)) {
      end++;
    }
    boolean found = end > start && end < text.length() && text.charAt(end) == ':';
    return new UrlText(text, found ? end : -1);
  }

  private static boolean isSchemeCharacter(char c, boolean first) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter || !first && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
  }

  public String whole() {
    return whole;
  }

  boolean hasScheme() {
    return schemeEnd >= 0;
  }

  /** Returns the scheme as it stands there, {@code jdbc:} included; empty if there is none. */
  String writtenScheme() {
    return writtenScheme;
  }

  /** Returns the scheme in lower case. */
  String scheme() {
    return scheme;
  }

  /** Returns what follows the scheme's colon; the whole text if there is no scheme. */
  String afterScheme() {
    return whole.substring(schemeEnd + 1);
  }

  boolean hasSlashes() {
    return hasScheme() && whole.startsWith("//", schemeEnd + 1);
  }

  /** Returns what follows {@code ://}, or else what follows the scheme. */
  String body() {
    int start = schemeEnd + 1;
    return whole.substring(whole.startsWith("//", start) ? start + 2 : start);
  }
}
