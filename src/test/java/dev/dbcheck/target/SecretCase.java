package dev.dbcheck.target;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A random password in a random place of a random URL, and what a client says about it. */
final class SecretCase {
  private static final int PIECE = 4;
  private static final List<String> FOREIGN =
      List.of("é", "€", "😀", "ж", "Ю", "ш", "e\u0301", "ü", "ß", "中");
  private static final String CUTS = "@/?#:[]%&=;, '\"\\{}";

  /** What templates have before a piece. */
  private static final String BEFORE_PIECE = "\"' :(=";

  private static final List<String> IN_URL =
      List.of(
          "S://app:P@db.test:5601/shop?sslmode=require",
          "S://app:P@db.test/shop",
          "S://app:P@db.test",
          "S://:P@db.test/shop",
          "S://app:P@h1.test:5601,h2.test/shop?target_session_attrs=any",
          "S://app:P@[::1]:5601/shop?application_name=me@here",
          "S://app:P",
          "S:/app:P@db.test/shop",
          "S://app@db.test/shop?password=P",
          "S://app@db.test/shop?sslmode=require&password=P&connect_timeout=10",
          "S://app@db.test/shop?sslpassword=P",
          "S://app:x1@db.test:5601/shop?sslpassword=P&sslmode=require",
          "S://db.test/?api_key=P",
          "jdbc:postgresql://db.test:5601/shop?user=app&password=P",
          "jdbc:postgresql://db.test/shop?password=P&user=app&ssl=true",
          "jdbc:postgresql://app:P@db.test:5601/shop",
          "jdbc:postgresql://db.test:5601;databaseName=shop;user=app;password=P;encrypt=true",
          "S://db.test:5601;database=shop;user=app;password=P",
          "r2dbc:postgresql://app:P@db.test:5601/shop",
          "app:P@db.test/shop");
  private static final List<String> SCHEMES =
      List.of(
          "postgresql",
          "postgres",
          "postgresql+asyncpg",
          "cockroachdb",
          "mysql",
          "mongodb",
          "prisma+postgres",
          "POSTGRESQL",
          "Postgres");
  private static final List<String> KEYWORDS =
      List.of(
          "host=db.test user=app password='P' dbname=shop",
          "host=db.test password = 'P' sslmode=require",
          "Host=db.test;Username=app;Password=\"P\";Database=shop");
  private static final List<String> AROUND =
      List.of("<>", "<>", "<>", " <>", "\"<>\"", "'<>'", "psql '<>'", "DATABASE_URL=<>");

  private static final Pattern LETTER = Pattern.compile("%[0-9A-Fa-f]{2}|[A-Za-z0-9]");

  private final Random random;
  private final String secret;
  private final String written;
  private final String before;
  private final String after;
  private final Set<String> pieces;

  SecretCase(long seed) {
    this.random = new Random(seed);
    boolean keywords = random.nextInt(12) == 0;
    String pattern = any(keywords ? KEYWORDS : IN_URL).replaceFirst("^S(?=:)", any(SCHEMES));
    String password = tellable(pattern, password());
    this.written = keywords ? escaped(password) : encodedSomehow(password);
    this.secret = keywords ? password : SecretSpelling.DECODED.spell(written);
    String around = any(AROUND);
    // The password's place is the one P that is no part of a word.
    String[] halves = pattern.split("(?<![A-Za-z])P(?![A-Za-z])", 2);
    String[] sides = around.split("<>", -1);
    this.before = sides[0] + halves[0];
    this.after = halves[1] + sides[1];
    this.pieces = findPieces();
  }

  /** The same but for a password with other letters, which clients treat alike. */
  private SecretCase(SecretCase like) {
    this.random = like.random;
    this.secret = withOtherLetters(like.secret);
    this.written = withOtherLetters(like.written);
    this.before = like.before;
    this.after = like.after;
    this.pieces = findPieces();
  }

  private static String withOtherLetters(String text) {
    return LETTER.matcher(text).replaceAll(found -> other(found.group()));
  }

  private static String other(String found) {
    char c = found.charAt(0);
    char first = c <= '9' ? '0' : c <= 'Z' ? 'A' : 'a';
    char next = (char) (first + (c - first + 3) % (c <= '9' ? 10 : 26));
    return c == '%' ? found : String.valueOf(next);
  }

  private static String tellable(String pattern, String password) {
    if (pattern.endsWith(":P")) {
      // Of a URL that was cut off nobody knows whether an @ ends the password, or a digit is a
      // port.
      return "k" + password.replace('@', '!');
    }
    // With two slashes in front the user is a scheme.
    return pattern.startsWith("app:P") && password.startsWith("//") ? "k" + password : password;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String password() {
    StringBuilder password = new StringBuilder();
    int length = 4 + random.nextInt(37);
    boolean plain = random.nextInt(4) == 0;
    while (password.length() < length) {
      switch (random.nextInt(plain ? 6 : 12)) {
        case 10 -> password.append(CUTS.charAt(random.nextInt(CUTS.length())));
        case 11 -> password.append(any(FOREIGN));
        default -> {
          char c = (char) (' ' + random.nextInt('~' - ' ' + 1));
          password.append(plain && !Character.isLetterOrDigit(c) ? 'x' : c);
        }
      }
    }
    return password.toString();
  }

  private static String escaped(String password) {
    return password.replace("\\", "\\\\").replace("'", "\\'").replace("\"", "\\\"");
  }

  private String encodedSomehow(String password) {
    int share = List.of(0, 0, 2, 4).get(random.nextInt(4));
    StringBuilder encoded = new StringBuilder();
    password
        .codePoints()
        .mapToObj(Character::toString)
        .map(one -> random.nextInt(4) < share ? PercentEncoding.encode(one) : one)
        .forEach(encoded::append);
    return encoded.toString();
  }

  String url() {
    return before + written + after;
  }

  /** Returns a template with its places filled by what clients take the text's parts for. */
  String message(String template) {
    StringBuilder message = new StringBuilder();
    String rest = template;
    for (int brace = rest.indexOf('{'); brace >= 0; brace = rest.indexOf('{')) {
      message.append(rest, 0, brace);
      int end = rest.startsWith("{{", brace) ? brace + 2 : rest.indexOf('}', brace) + 1;
      message.append(
          switch (rest.substring(brace, end)) {
            case "{url}" -> anySpelling().spell(url());
            case "{body}" -> anySpelling().spell(url().substring(url().indexOf(":/") + 1));
            case "{piece}" -> anySpelling().spell(piece());
            default -> "{";
          });
      rest = rest.substring(end);
    }
    return message.append(rest.replace("}}", "}")).toString();
  }

  private SecretSpelling anySpelling() {
    return random.nextBoolean()
        ? SecretSpelling.AS_IT_STANDS
        : any(List.of(SecretSpelling.values()));
  }

  /** Cuts the text, or what it decodes to, at two characters at which some client cuts. */
  private String piece() {
    String text = random.nextBoolean() ? url() : SecretSpelling.DECODED.spell(url());
    List<Integer> cuts = new ArrayList<>(List.of(-1, text.length()));
    for (int i = 0; i < text.length(); i++) {
      if (CUTS.indexOf(text.charAt(i)) >= 0) {
        cuts.add(i);
      }
    }
    int one = any(cuts);
    int other = any(cuts);
    return one == other ? secret : text.substring(Math.min(one, other) + 1, Math.max(one, other));
  }

  /** Returns any part of any spelling of the password among random words and delimiters. */
  String anyPart() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String spelled = any(spellings());
      int start = random.nextInt(Math.max(1, spelled.length() - PIECE));
      int end = Math.min(spelled.length(), start + PIECE + random.nextInt(12));
      char delimiter = CUTS.charAt(random.nextInt(CUTS.length()));
      text.append(any(List.of("could not", "resolve", "option", "at 13:", "über", "", "\t\n")))
          .append(delimiter)
          .append(spelled, start, end)
          .append(random.nextBoolean() ? delimiter : '"');
    }
    return text.toString();
  }

  private List<String> spellings() {
    return List.of(
        secret,
        written,
        SecretSpelling.DECODED.spell(written),
        PercentEncoding.encode(secret),
        URLEncoder.encode(secret, StandardCharsets.UTF_8));
  }

  /** Returns whether nothing that is said besides holds four characters of the password. */
  boolean isApartFrom(String harmless) {
    StringBuilder text = new StringBuilder(harmless);
    String around = before + "\0" + after;
    for (SecretSpelling spelling : SecretSpelling.values()) {
      text.append('\0').append(spelling.spell(around));
    }
    for (String word : around.split("[" + Pattern.quote(CUTS) + "\0]")) {
      BEFORE_PIECE.chars().forEach(c -> text.append('\0').append((char) c).append(word));
    }
    return pieces.stream().noneMatch(text.toString().toLowerCase(Locale.ROOT)::contains);
  }

  /** Returns the first four characters of the password that a text shows, or an empty text. */
  String shownBy(String cleaned) {
    for (String part : cleaned.toLowerCase(Locale.ROOT).split("\\*\\*\\*")) {
      for (int i = 0; i + PIECE <= part.length(); i++) {
        String four = part.substring(i, i + PIECE);
        if (pieces.contains(four)) {
          return four;
        }
      }
    }
    return "";
  }

  /** Returns whether four characters belong to what clients say by themselves of such a URL. */
  boolean isSaidWithOtherLetters(String piece, Function<String, List<String>> clients) {
    SecretCase twin = new SecretCase(this);
    return !twin.pieces.contains(piece)
        && clients.apply(twin.url()).stream()
            .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(piece));
  }

  private Set<String> findPieces() {
    Set<String> found = new HashSet<>();
    for (String spelling : spellings()) {
      String lower = spelling.toLowerCase(Locale.ROOT);
      for (int i = 0; i + PIECE <= lower.length(); i++) {
        String piece = lower.substring(i, i + PIECE);
        if (!piece.contains("***")) {
          found.add(piece);
        }
      }
    }
    return found;
  }
}
