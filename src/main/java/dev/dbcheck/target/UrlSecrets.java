package dev.dbcheck.target;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a text that should be a URL holds secrets, under whichever client's reading. */
final class UrlSecrets {
  /** A shorter value of a parameter that no client knows is more likely a word than a secret. */
  private static final int SHORTEST_UNKNOWN = 8;

  /** Before the first scheme may stand quotation marks, {@code psql} or {@code DATABASE_URL=}. */
  private static final Pattern SCHEME =
      Pattern.compile("(?<![^\\s'\"=])(?:r2dbc:|jdbc:)?[A-Za-z][A-Za-z0-9+.-]*+://");

  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._%-]*+");
  private static final int LONGEST_PORT = 5;
  private static final int LONGEST_NAME = 253;

  /** Keeps the time in proportion to the length of a hostile list of hosts. */
  private static final int MOST_NAMES = 64;

  private final UrlText text;
  private final int bodyStart;
  private final String body;
  private final UrlSplit split;
  private final SecretPlaces places;

  private UrlSecrets(UrlText text) {
    this.text = text;
    String whole = text.whole();
    Matcher scheme = SCHEME.matcher(whole);
    this.bodyStart = scheme.find() ? scheme.end() : 0;
    this.body = whole.substring(bodyStart);
    this.split = UrlSplit.of(body, isJdbc() ? Grammar.JDBC : Grammar.LIBPQ);
    this.places = new SecretPlaces(whole);
  }

  static UrlSecrets of(UrlText text) {
    UrlSecrets secrets = new UrlSecrets(text);
    secrets.addPassword();
    secrets.addParameters();
    OtherUrl.secrets(text).forEach(secrets.places::addSpelling);
    KeywordPasswords.find(text.whole(), secrets.places);
    secrets.addTextOfNoForm();
    return secrets;
  }

  private boolean isJdbc() {
    return text.scheme().startsWith("jdbc:");
  }

  Collection<String> texts() {
    return places.texts();
  }

  /** Returns those of the words that the text holds outside its secrets too. */
  Set<String> named(Collection<String> words) {
    String rest = places.rest().toLowerCase(Locale.ROOT);
    String decoded = PercentEncoding.decodeLeniently(rest, Grammar.LIBPQ);
    Set<String> named = new LinkedHashSet<>();
    for (String word : words.stream().limit(MOST_NAMES).toList()) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (word.length() <= LONGEST_NAME && (holds(rest, lower) || holds(decoded, lower))) {
        named.add(word);
      }
    }
    return named;
  }

  private static boolean holds(String text, String word) {
    int start = word.isEmpty() ? -1 : text.indexOf(word);
    while (start >= 0) {
      int end = start + word.length();
      if ((start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
      start = text.indexOf(word, start + 1);
    }
    return false;
  }

  /** Returns user, hosts, ports, database and scheme as far as they can be made out. */
  Set<String> harmless() {
    String userinfo = split.userinfo();
    int colon = userinfo.indexOf(':');
    String user = colon < 0 ? userinfo : userinfo.substring(0, colon);
    Stream<String> hosts =
        HostPort.split(split.server()).stream()
            .flatMap(element -> Stream.of(element.host(), element.port()));
    Set<String> words = new LinkedHashSet<>();
    Stream.concat(Stream.of(text.scheme(), user, split.path()), hosts)
        .flatMap(word -> Stream.of(word, PercentEncoding.decodeLeniently(word, Grammar.LIBPQ)))
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    return named(words);
  }

  /**
   * A password reaches from the first colon to the last {@code @} that can end it. Where there is
   * none, or where no list of hosts follows, the text was cut off, and it reaches to the end.
   */
  private void addPassword() {
    int colon = body.indexOf(':');
    boolean complete =
        HostPort.split(split.server()).stream()
            .allMatch(element -> isHost(element, split.hasUserinfo()));
    if (split.userinfo().indexOf(':') >= 0) {
      addInBody(colon + 1, complete ? split.userinfo().length() : body.length());
    } else if (!split.hasUserinfo() && !complete) {
      addInBody(colon + 1, body.length());
    }
  }

  private static boolean isHost(HostPort element, boolean afterUserinfo) {
    boolean port =
        element.port().length() <= LONGEST_PORT
            && element.port().chars().allMatch(c -> c >= '0' && c <= '9')
            && (afterUserinfo || !element.colon() || !element.port().isEmpty());
    return switch (element.shape()) {
      case PLAIN -> port && HOST.matcher(element.host()).matches();
      case BRACKETED -> port;
      case BRACKET_NOT_CLOSED, TEXT_AFTER_BRACKET, SEVERAL_COLONS -> false;
    };
  }

  private void addInBody(int start, int end) {
    places.add(bodyStart + start, bodyStart + end);
  }

  private void addParameters() {
    int query = body.indexOf('?');
    boolean inSecret = false;
    for (int start = query + 1; query >= 0 && start <= body.length(); ) {
      int end = QueryTokens.end(body, start);
      String token = body.substring(start, end);
      String name = QueryTokens.name(token);
      int valueStart = Math.min(end, start + name.length() + 1);
      if (inSecret && !KnownParameters.isKnown(name)) {
        // The rest of a password that holds an &.
        addInBody(start - 1, end);
      } else {
        inSecret = KnownParameters.soundsSecret(name);
        if (isSuspect(name, body.substring(valueStart, end))) {
          addInBody(valueStart, end);
        }
      }
      start = end + 1;
    }
  }

  private static boolean isSuspect(String name, String value) {
    String decoded = PercentEncoding.decodeLeniently(value, Grammar.LIBPQ);
    return KnownParameters.isKnown(name)
        ? !HarmlessParameters.isShown(new UrlParameter(name, decoded, false))
        : value.length() >= SHORTEST_UNKNOWN || KnownParameters.soundsSecret(name);
  }

  /** A text that names nothing may be the password alone. */
  private void addTextOfNoForm() {
    String whole = text.whole();
    boolean form =
        bodyStart > 0 || KnownParameters.isKnown(QueryTokens.name(whole.strip()).strip());
    if (places.isEmpty() && !form) {
      places.add(0, whole.length());
    }
  }
}
