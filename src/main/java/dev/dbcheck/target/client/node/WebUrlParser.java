package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.node.WebUrl.Authority;
import dev.dbcheck.target.client.node.WebUrl.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The URL parser of the URL Standard (url.spec.whatwg.org, in the state of 2025), without the drive
 * letters of file URLs. What the Standard says character by character is said part by part here.
 */
public final class WebUrlParser {
  private static final String FILE = "file";

  /** The special schemes and their ports; a URL of one of them has a domain, and backslashes. */
  private static final Map<String, String> SPECIAL =
      Map.of("http", "80", "https", "443", "ws", "80", "wss", "443", "ftp", "21", FILE, "");

  private final WebUrlFlavour flavour;
  private final Optional<WebUrl> base;

  private WebUrlParser(WebUrlFlavour flavour, Optional<WebUrl> base) {
    this.flavour = flavour;
    this.base = base;
  }

  /** Returns a parser of whole URLs. */
  public static WebUrlParser of(WebUrlFlavour flavour) {
    return new WebUrlParser(flavour, Optional.empty());
  }

  /** Returns the parser with a URL to which others are relative: not special, without a path. */
  WebUrlParser withBase(WebUrl url) {
    return new WebUrlParser(flavour, Optional.of(url));
  }

  /** Returns the URL that a text is; the refusal has the words of Rust's crate. */
  public WebUrl parse(String text) throws Refusal {
    String input = cleaned(text);
    int colon = schemeEnd(input);
    if (colon < 0) {
      return relative(input, base.orElseThrow(UrlFault.RELATIVE::refusal));
    }
    String scheme = input.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = input.substring(colon + 1);
    if (scheme.equals(FILE)) {
      return file(rest);
    }
    if (SPECIAL.containsKey(scheme)) {
      return withAuthority(scheme, rest.substring(slashes(rest, rest.length())));
    }
    if (rest.startsWith("//")) {
      return withAuthority(scheme, rest.substring(2));
    }
    WebUrlTail tail = WebUrlTail.of(rest);
    return new WebUrl(scheme, Authority.NONE, tail.path(false), tail.query());
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (start < end && text.charAt(end - 1) <= ' ') {
      end--;
    }
    while (start < end) {
      int codePoint = text.codePointAt(start);
      start += Character.charCount(codePoint);
      if (codePoint != '\t' && codePoint != '\n' && codePoint != '\r') {
        boolean alone = codePoint >= 0xd800 && codePoint < 0xe000;
        clean.appendCodePoint(alone ? 0xfffd : codePoint);
      }
    }
    return clean.toString();
  }

  private static int schemeEnd(String input) {
    for (int i = 0; i < input.length(); i++) {
      char one = input.charAt(i);
      boolean letter = one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z';
      if (one == ':' && i > 0) {
        return i;
      }
      if (!letter && (i == 0 || "0123456789+-.".indexOf(one) < 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static int slashes(String rest, int most) {
    int count = 0;
    while (count < Math.min(most, rest.length()) && isSlash(rest.charAt(count))) {
      count++;
    }
    return count;
  }

  private static boolean isSlash(char one) {
    return one == '/' || one == '\\';
  }

  private WebUrl relative(String input, WebUrl to) throws Refusal {
    if (input.startsWith("//")) {
      return withAuthority(to.scheme(), input.substring(2));
    }
    WebUrlTail tail = WebUrlTail.of(input);
    if (input.startsWith("/")) {
      return new WebUrl(to.scheme(), to.authority(), tail.path(false), tail.query());
    }
    Path path = new Path.Segments(tail.pathIsEmpty() ? List.of() : tail.segments(false));
    return new WebUrl(to.scheme(), to.authority(), path, tail.query());
  }

  private WebUrl file(String rest) throws Refusal {
    int slashes = slashes(rest, 2);
    String host = "";
    WebUrlTail tail = WebUrlTail.of(rest);
    if (slashes == 2) {
      String afterSlashes = rest.substring(2);
      int end = authorityEnd(afterSlashes, true);
      host = end == 0 ? "" : WebHost.of(afterSlashes.substring(0, end), true);
      tail = WebUrlTail.of(afterSlashes.substring(end));
    }
    Authority authority = new Authority("", "", host.equals("localhost") ? "" : host, "");
    return new WebUrl(FILE, authority, new Path.Segments(tail.segments(true)), tail.query());
  }

  private WebUrl withAuthority(String scheme, String rest) throws Refusal {
    boolean special = SPECIAL.containsKey(scheme);
    int end = authorityEnd(rest, special);
    String text = rest.substring(0, end);
    int at = text.lastIndexOf('@');
    String userinfo = at < 0 ? "" : text.substring(0, at);
    String hostAndPort = text.substring(at + 1);
    if (at >= 0 && hostAndPort.isEmpty() && needsHost(userinfo, end < rest.length())) {
      throw UrlFault.EMPTY_HOST.refusal();
    }
    int colon = portColon(hostAndPort);
    String hostText = hostAndPort.substring(0, colon);
    if (hostText.isEmpty() && (special || colon < hostAndPort.length())) {
      throw UrlFault.EMPTY_HOST.refusal();
    }
    String host = hostText.isEmpty() ? "" : WebHost.of(hostText, special);
    String portText = hostAndPort.substring(Math.min(colon + 1, hostAndPort.length()));
    int backslash = flavour == WebUrlFlavour.RUST ? portText.indexOf('\\') : -1;
    String port = port(backslash < 0 ? portText : portText.substring(0, backslash), scheme);
    WebUrlTail tail =
        WebUrlTail.of((backslash < 0 ? "" : portText.substring(backslash)) + rest.substring(end));
    int password = userinfo.indexOf(':');
    Authority authority =
        new Authority(
            Percent.encode(
                password < 0 ? userinfo : userinfo.substring(0, password), PercentSet.USERINFO),
            password < 0
                ? ""
                : Percent.encode(userinfo.substring(password + 1), PercentSet.USERINFO),
            host,
            port);
    boolean noPath = !special && tail.pathIsEmpty();
    Path path = new Path.Segments(noPath ? List.of() : tail.segments(special));
    return new WebUrl(scheme, authority, path, tail.query());
  }

  private boolean needsHost(String userinfo, boolean followed) {
    return switch (flavour) {
      case NODE -> true;
      case RUST -> userinfo.isEmpty() ? followed : !userinfo.equals(":");
    };
  }

  private static int authorityEnd(String rest, boolean special) {
    int end = 0;
    while (end < rest.length()
        && "/?#".indexOf(rest.charAt(end)) < 0
        && !(special && rest.charAt(end) == '\\')) {
      end++;
    }
    return end;
  }

  private static int portColon(String hostAndPort) {
    boolean inBrackets = false;
    for (int i = 0; i < hostAndPort.length(); i++) {
      char one = hostAndPort.charAt(i);
      if (one == ':' && !inBrackets) {
        return i;
      }
      inBrackets = one == '[' || inBrackets && one != ']';
    }
    return hostAndPort.length();
  }

  private static String port(String digits, String scheme) throws Refusal {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char one = digits.charAt(i);
      value = value * 10 + one - '0';
      if (one < '0' || one > '9' || value > 0xffff) {
        throw UrlFault.PORT.refusal();
      }
    }
    String port = digits.isEmpty() ? "" : Integer.toString(value);
    return port.equals(SPECIAL.get(scheme)) ? "" : port;
  }
}
