package dev.dbcheck.target;

import dev.dbcheck.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may be shown of a URL that is not PostgreSQL's, and what in it is a secret. Its form is not
 * known in detail, so that only what can't be a password is shown.
 */
final class OtherUrl {
  /** Hosts with ports, and what names the database on them; no group, which long texts exhaust. */
  private static final Pattern PLACE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._,:/-]*");

  private static final Pattern HOST_PORT =
      Pattern.compile("[A-Za-z0-9._-]+:[0-9]{1,5}(?:/[A-Za-z0-9._/-]*)?");

  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9._/-]+|:memory:");

  private OtherUrl() {}

  /** Returns the URL with everything masked that may be a secret; nothing where all may be. */
  static Optional<String> shown(UrlText url) {
    String after = url.hasScheme() ? url.afterScheme() : url.whole();
    int end = firstOf(after, 0, "?;#&");
    String head = after.substring(0, end);
    String tail = after.substring(end);
    if (tail.indexOf('@') >= 0 || tail.startsWith("#")) {
      return Optional.empty();
    }
    int at = head.lastIndexOf('@');
    String scheme = url.hasScheme() ? url.scheme() + ":" : "";
    String rest = tail.isEmpty() ? "" : tail.charAt(0) + Secret.MASK;
    return place(head, at, !tail.isEmpty()).map(place -> scheme + place + rest);
  }

  private static Optional<String> place(String head, int at, boolean hasTail) {
    String behind = head.substring(at + 1);
    boolean slashes = head.startsWith("//");
    if (at < 0) {
      // At the end of a text a colon may announce a password whose @ was lost.
      String host = slashes ? behind.substring(2) : behind;
      boolean clean = FILE.matcher(host).matches() || hasTail && HOST_PORT.matcher(host).matches();
      return clean ? Optional.of(head) : Optional.empty();
    }
    String named = behind.startsWith("//") ? behind.substring(2) : behind;
    return PLACE.matcher(named).matches()
        ? Optional.of((slashes ? "//" : "") + Secret.MASK + "@" + behind)
        : Optional.empty();
  }

  private static int firstOf(String text, int from, String characters) {
    int end = from;
    while (end < text.length() && characters.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Returns the values that sound secret, and what Oracle's thin driver takes for a password. */
  static List<String> secrets(UrlText url) {
    String text = url.whole();
    List<String> secrets = new ArrayList<>();
    int start = firstOf(text, 0, "?;");
    int lastClose = text.lastIndexOf('}');
    while (start < text.length()) {
      int name = start + 1;
      int equals = text.indexOf('=', name);
      if (equals < 0) {
        break;
      }
      boolean braced = equals < lastClose && text.startsWith("{", equals + 1);
      int close = braced ? text.indexOf('}', equals) : -1;
      int end = close >= 0 ? close : firstOf(text, equals + 1, ";&");
      if (KnownParameters.soundsSecret(text.substring(name, equals))) {
        secrets.add(text.substring(equals + (close >= 0 ? 2 : 1), end));
      }
      start = close >= 0 ? close + 1 : end;
    }
    int at = text.lastIndexOf('@');
    int slash = text.indexOf('/');
    if (url.scheme().startsWith("jdbc:oracle") && slash >= 0 && slash < at) {
      secrets.add(text.substring(slash + 1, at));
    }
    return secrets;
  }
}
