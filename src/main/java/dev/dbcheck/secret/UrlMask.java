package dev.dbcheck.secret;

import java.util.regex.Pattern;

/** Masks what stands in a password's place in any URL or parameter list within a text. */
final class UrlMask {
  /** One slash only is left of a URL that was taken for a file's path. */
  private static final String SEPARATOR = ":/";

  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)((?:ssl)?password|pwd|passwd|api_key)(\\s*=\\s*)('[^']*'|[^\\s&;,\"']+)");
  private static final Pattern PORT = Pattern.compile("\\d{1,5}(?![^/?#,\\s\"')\\]}>.;])");

  private UrlMask() {}

  /** Returns the text with those values masked. */
  static String mask(String text) {
    return PARAMETER.matcher(maskUrls(text)).replaceAll("$1$2" + Secret.MASK);
  }

  private static String maskUrls(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    int done = 0;
    int separator = text.indexOf(SEPARATOR);
    while (separator >= 0) {
      int first = separator + SEPARATOR.length();
      int start = text.startsWith("/", first) ? first + 1 : first;
      int end = endOfWord(text, start);
      masked.append(text, done, start).append(maskUrl(text.substring(start, end)));
      done = end;
      separator = text.indexOf(SEPARATOR, end);
    }
    return masked.append(text, done, text.length()).toString();
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String maskUrl(String afterScheme) {
    int colon = afterScheme.indexOf(':');
    if (colon < 0) {
      return afterScheme;
    }
    int at = afterScheme.lastIndexOf('@');
    if (at > colon) {
      return afterScheme.substring(0, colon + 1) + Secret.MASK + afterScheme.substring(at);
    }
    if (at >= 0 || PORT.matcher(afterScheme).region(colon + 1, afterScheme.length()).lookingAt()) {
      return afterScheme;
    }
    // Without an @ this is a URL that was cut inside the password, unless it is an IPv6 address.
    return afterScheme.startsWith("[")
        ? afterScheme
        : afterScheme.substring(0, colon + 1) + Secret.MASK;
  }
}
