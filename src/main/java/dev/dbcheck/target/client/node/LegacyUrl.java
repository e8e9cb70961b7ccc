package dev.dbcheck.target.client.node;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code url.parse()} of Node.js 20 makes of a text; it is older than the URL Standard, reads
 * other parts as host and path, and turns backslashes into slashes.
 */
final class LegacyUrl {
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z0-9.+-]++:");
  private static final Pattern USER_AND_HOST = Pattern.compile("//[^@/]++@[^@/]");
  private static final Set<String> SLASHED =
      Set.of("http:", "https:", "ftp:", "gopher:", "file:", "ws:", "wss:");
  private static final String HOSTLESS = "javascript:";
  private static final String ENDS_PATH = "?#";
  private static final String ESCAPED = "\t\n\r \"'<>\\^`{|}";

  private String scheme = "";
  private LegacyHost host = LegacyHost.NONE;
  private String path = "";
  private String query = "";

  private LegacyUrl() {}

  static LegacyUrl of(String text) throws Refusal {
    LegacyUrl url = new LegacyUrl();
    String rest = slashed(trimmed(text));
    Matcher scheme = SCHEME.matcher(rest);
    boolean hasScheme = scheme.lookingAt();
    String written = hasScheme ? scheme.group() : "";
    url.scheme = written.toLowerCase(Locale.ROOT);
    rest = rest.substring(written.length());
    boolean hostless = url.scheme.equals(HOSTLESS);
    boolean slashes =
        (hasScheme || USER_AND_HOST.matcher(rest).lookingAt())
            && rest.startsWith("//")
            && !hostless;
    rest = rest.substring(slashes ? 2 : 0);
    if (!hostless && (slashes || hasScheme && !SLASHED.contains(written))) {
      url.host = LegacyHost.of(rest);
      rest = url.host.rest();
    }
    url.divide(hostless ? rest : escaped(rest));
    return url;
  }

  private void divide(String rest) {
    int hash = rest.indexOf('#');
    String beforeHash = hash < 0 ? rest : rest.substring(0, hash);
    int mark = beforeHash.indexOf('?');
    path = mark < 0 ? beforeHash : beforeHash.substring(0, mark);
    query = mark < 0 ? "" : beforeHash.substring(mark + 1);
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char one) {
    return one <= ' ' || one == '\u00a0' || one == '\ufeff';
  }

  private static String slashed(String text) {
    int end = 0;
    while (end < text.length() && ENDS_PATH.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end).replace('\\', '/') + text.substring(end);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      escaped.append(
          ESCAPED.indexOf(one) < 0 ? String.valueOf(one) : "%%%02X".formatted((int) one));
    }
    return escaped.toString();
  }

  /** Returns the scheme in lower case without its colon, unless there is none. */
  Optional<String> scheme() {
    return Optional.of(scheme)
        .filter(text -> !text.isEmpty())
        .map(text -> text.substring(0, text.length() - 1));
  }

  LegacyHost host() {
    return host;
  }

  String path() {
    return path;
  }

  String query() {
    return query;
  }
}
