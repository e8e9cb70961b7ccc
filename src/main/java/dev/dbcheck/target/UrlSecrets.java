package dev.dbcheck.target;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every text in a URL that is a secret, or a piece of one under some client's reading. */
final class UrlSecrets {
  /** A shorter value of a parameter that no client knows is more likely a word than a secret. */
  private static final int SHORTEST_UNKNOWN = 8;

  private final UrlText text;
  private final String body;
  private final UrlSplit split;
  private final SecretPieces pieces = new SecretPieces();

  private UrlSecrets(UrlText text) {
    this.text = text;
    int slashes = text.whole().indexOf("://");
    this.body = slashes < 0 ? text.whole() : text.whole().substring(slashes + 3);
    Grammar grammar = text.scheme().startsWith("jdbc:") ? Grammar.JDBC : Grammar.LIBPQ;
    this.split = UrlSplit.of(body, grammar);
  }

  static UrlSecrets of(UrlText text) {
    UrlSecrets secrets = new UrlSecrets(text);
    secrets.pieces.addWhole(text.whole());
    secrets.pieces.addWhole(secrets.body);
    secrets.addPasswords();
    secrets.addMisreadParts();
    secrets.addParameters();
    secrets.addKeywords();
    OtherUrl.secrets(text).forEach(secrets.pieces::addWithPieces);
    return secrets;
  }

  Collection<String> candidates() {
    return pieces.all();
  }

  /** Returns user, host, database and scheme as far as they can be made out. */
  Set<String> harmless() {
    String userinfo = split.userinfo();
    int colon = userinfo.indexOf(':');
    String user = colon < 0 ? userinfo : userinfo.substring(0, colon);
    Stream<String> hosts = HostPort.split(split.server()).stream().map(HostPort::host);
    Set<String> words = new LinkedHashSet<>();
    Stream.concat(Stream.of(text.scheme(), user, split.path()), hosts)
        .flatMap(word -> Stream.of(word, PercentEncoding.decodeLeniently(word, Grammar.LIBPQ)))
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    return words;
  }

  /** A password reaches from the first colon to an {@code @}: which one, clients disagree about. */
  private void addPasswords() {
    int colon = body.indexOf(':');
    Set<Integer> ends = new TreeSet<>(List.of(split.userinfo().length()));
    if (split.isAmbiguous() || text.scheme().startsWith("jdbc:")) {
      ends.addAll(
          List.of(split.libpqAt(), split.whatwgAt(), body.indexOf('@'), body.lastIndexOf('@')));
    }
    for (int end : ends) {
      if (colon >= 0 && end > colon) {
        pieces.addWithPieces(body.substring(colon + 1, end));
      }
    }
  }

  /** What libpq or node-pg would print as host, port or database reaches into the password. */
  private void addMisreadParts() {
    if (!split.isAmbiguous() && split.hasUserinfo()) {
      return;
    }
    for (int at : new int[] {split.libpqAt(), split.whatwgAt()}) {
      int start = at + 1;
      while (start < split.userinfo().length()) {
        int end = start;
        while (end < body.length() && ":/?#,".indexOf(body.charAt(end)) < 0) {
          end++;
        }
        pieces.addPiece(body.substring(start, end));
        start = end + 1;
      }
    }
    int colon = split.server().indexOf(':');
    if (!split.hasUserinfo() && colon >= 0 && !isPort(split.server().substring(colon + 1))) {
      pieces.addWithPieces(body.substring(body.indexOf(':') + 1));
    }
  }

  private static boolean isPort(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == ',' || c == ':');
  }

  private void addParameters() {
    int query = body.indexOf('?');
    int secretStart = -1;
    for (int start = query + 1; query >= 0 && start < body.length(); ) {
      int end = QueryTokens.end(body, start);
      String token = body.substring(start, end);
      String name = QueryTokens.name(token);
      int valueStart = Math.min(end, start + name.length() + 1);
      if (secretStart >= 0 && !KnownParameters.isKnown(name)) {
        pieces.addWithPieces(token);
      } else {
        secretStart = KnownParameters.soundsSecret(name) ? valueStart : -1;
        addValue(name, body.substring(valueStart, end));
      }
      boolean last = end == body.length() || !continues(end + 1);
      if (secretStart >= 0 && last) {
        pieces.addWithPieces(body.substring(secretStart, end));
      }
      start = end + 1;
    }
  }

  /** Returns whether the token that starts there may be the rest of a password with {@code &}. */
  private boolean continues(int start) {
    String token = body.substring(start, QueryTokens.end(body, start));
    return !KnownParameters.isKnown(QueryTokens.name(token));
  }

  private void addValue(String name, String value) {
    String decoded = PercentEncoding.decodeLeniently(value, Grammar.LIBPQ);
    boolean unknown = !KnownParameters.isKnown(name);
    boolean suspect = value.length() >= SHORTEST_UNKNOWN || KnownParameters.soundsSecret(name);
    boolean shown = HarmlessParameters.isShown(new UrlParameter(name, decoded, false));
    if (unknown ? suspect : !shown) {
      pieces.addWithPieces(value);
    }
  }

  /** libpq's other form: {@code host=db password='…'}. */
  private void addKeywords() {
    String whole = text.whole();
    for (String keyword : List.of("password=", "sslpassword=")) {
      int start = whole.indexOf(keyword);
      if (start >= 0 && !text.hasSlashes()) {
        int value = start + keyword.length();
        boolean quoted = whole.startsWith("'", value);
        int end = whole.indexOf(quoted ? '\'' : ' ', value + 1);
        String raw = whole.substring(quoted ? value + 1 : value, end < 0 ? whole.length() : end);
        pieces.addWithPieces(raw);
      }
    }
  }
}
