package dev.dbcheck.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Properties that hold for every URL. */
class RandomUrlsTest {
  private static final int ROUNDS = 2_000;
  private static final Origin ORIGIN = Origin.line("backend/.env", 14);
  private static final List<String> SPECIAL =
      List.of("@", "/", "#", "?", "%", "$", ":", "&", "=", "'", "\"", " ", "+", "é", "€", "😀");
  private static final List<String> HOSTS =
      List.of("db.test", "10.0.0.7", "::1", "fe80::1%eth0", "my_host", "münchen.example", "h1");

  private final Random random = new Random(20_261_122);

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Returns a password with reserved characters among the rest. */
  private String password() {
    List<String> characters = new ArrayList<>();
    for (int i = 4 + random.nextInt(11); i > 0; i--) {
      int printable = ' ' + random.nextInt('~' - ' ' + 1);
      characters.add(random.nextInt(5) == 0 ? any(SPECIAL) : Character.toString(printable));
    }
    return String.join("", characters);
  }

  @Test
  void readsBackEveryTargetThatItWrites() {
    for (int round = 0; round < ROUNDS; round++) {
      Target target = target();
      String password = PercentEncoding.encode(target.password().orElseThrow().reveal());
      String url = CanonicalUrl.write(target, password, List.of());
      ParsedTarget parsed = TargetParser.parse(Secret.of(url), ORIGIN);
      assertThat(parsed.target()).as(url).isPresent();
      Target again = parsed.target().get();
      String redacted = CanonicalUrl.write(target, Secret.MASK, List.of());
      assertThat(again.password()).as(url).isEqualTo(target.password());
      assertThat(again)
          .as(url)
          .isEqualTo(
              new Target(
                  Secret.of(url),
                  redacted,
                  target.scheme(),
                  target.endpoints(),
                  target.user(),
                  target.password(),
                  target.database(),
                  target.tls(),
                  target.parameters()));
    }
  }

  private Target target() {
    String scheme = any(List.of("postgresql", "postgres", "postgresql+asyncpg", "jdbc:postgresql"));
    boolean jdbc = scheme.startsWith("jdbc:");
    List<Endpoint> endpoints = new ArrayList<>();
    List<String> hosts = new ArrayList<>(HOSTS.subList(0, jdbc ? 2 : HOSTS.size()));
    if (!jdbc) {
      hosts.add("/run/pg sock");
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      endpoints.add(new Endpoint(any(hosts), Optional.empty(), 1 + random.nextInt(65_535)));
    }
    boolean explicit = random.nextBoolean();
    TlsMode mode = explicit ? any(List.of(TlsMode.values())) : TlsMode.PREFER;
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      parameters.put(jdbc ? "ApplicationName" : "application_name", password());
    }
    return new Target(
        Secret.of(""),
        "",
        scheme,
        endpoints,
        Optional.of(password()),
        Optional.of(Secret.of(password())),
        Optional.of(password()),
        new TlsSettings(
            mode, explicit, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        parameters);
  }

  @Test
  void showsNoPieceOfARawPassword() {
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String password = password();
      String url =
          any(List.of(
                  "postgresql://app:%s@db.test:5601/app?sslmode=require",
                  "postgres://app:%s@db.test",
                  "postgresql+asyncpg://app:%s@[::1]:5601/app?ssl=bogus",
                  "postgresql://app:%s@h1:x,h2/a/b?foo=bar&application_name=me@here",
                  "postgresql://app@db.test/app?password=%s",
                  "postgresql://app@db.test/app?password=%s&sslmode=bogus",
                  "postgresql://app@db.test/app?api_key=%s",
                  "jdbc:postgresql://db.test:5601/app?user=app&password=%s",
                  "jdbc:postgresql://db.test/app?password=%s&user=app&ssl=bogus",
                  "jdbc:postgresql://app:%s@db.test:5601/app",
                  "mysql://app:%s@db.test/app",
                  "app:%s@db.test/app",
                  "host=db.test user=app password=%s dbname=app"))
              .replace("%s", password);
      ParsedTarget parsed = TargetParser.parse(Secret.of(url), ORIGIN);
      assertNoPiece(parsed, password, url);
      refused += parsed.target().isEmpty() ? 1 : 0;
    }
    assertThat(refused).isBetween(ROUNDS / 10, ROUNDS - ROUNDS / 10);
  }

  @Test
  void showsNoPieceOfAnEncodedPassword() {
    for (int round = 0; round < ROUNDS; round++) {
      String password = password();
      String url =
          any(List.of(
                  "postgresql://app:%s@db.test:5601/app?sslmode=require",
                  "postgresql://db.test/app?user=app&password=%s",
                  "postgresql://app:x@db.test/app?sslpassword=%s",
                  "jdbc:postgresql://db.test:5601/app?user=app&password=%s"))
              .replace("%s", PercentEncoding.encode(password));
      ParsedTarget parsed = TargetParser.parse(Secret.of(url), ORIGIN);
      assertThat(parsed.target()).as(url).isPresent();
      assertNoPiece(parsed, password, url);
      assertNoPiece(parsed, PercentEncoding.encode(password), url);
    }
  }

  @Test
  void takesAnyTextWithoutAnException() {
    Set<String> seeds =
        Set.of(
            "postgresql://app:Zq7-Wx9_Kv@db.test:5601/app?sslmode=require&host=a,b&port=1",
            "jdbc:postgresql://db.test:5601/app?user=app&password=Zq7-Wx9_Kv",
            "postgresql://app:Zq7-Wx9_Kv@[fe80::1%25eth0]:5601,h2/app?hostaddr=10.0.0.1");
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder(any(List.copyOf(seeds)));
      for (int i = 1 + random.nextInt(6); i > 0; i--) {
        int position = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(position);
          case 1 -> text.insert(position, any(SPECIAL));
          default -> text.setCharAt(position, (char) random.nextInt(0x300));
        }
      }
      ParsedTarget parsed = TargetParser.parse(Secret.of(text.toString()), ORIGIN);
      assertThat(parsed.target().isEmpty())
          .as(text.toString())
          .isEqualTo(parsed.diagnostics().stream().anyMatch(Diagnostic::isError));
      assertThat(parsed.diagnostics())
          .allMatch(finding -> finding.origin().equals(Optional.of(ORIGIN)))
          .allMatch(finding -> finding.message().chars().noneMatch(Character::isISOControl));
    }
  }

  /** With time that grows with the square of the length each of these takes minutes. */
  @Test
  void takesTimeLinearInTheLength() {
    for (String unit : List.of("@", "/", "?", "&", ":", ",", "%", "#", "=", "a=b&", "[", "a@b/")) {
      Secret url =
          Secret.of("postgresql://app:" + unit.repeat(400_000 / unit.length()) + "@db.test/app");
      assertTimeoutPreemptively(
          Duration.ofSeconds(30), () -> TargetParser.parse(url, ORIGIN), () -> "many " + unit);
    }
  }

  /** Looks for every four characters of the password that dbcheck's own words do not hold. */
  private static void assertNoPiece(ParsedTarget parsed, String password, String url) {
    String shown = shown(parsed);
    String ownWords =
        Stream.of("", "1@/ ?#%&1=")
            .map(other -> Secret.of(url.replace(password, other)))
            .map(other -> shown(TargetParser.parse(other, ORIGIN)))
            .collect(Collectors.joining());
    for (int start = 0; start + 4 <= password.length(); start++) {
      String piece = password.substring(start, start + 4);
      assertThat(shown.contains(piece) && !ownWords.contains(piece))
          .as("%s shows %s: %s", url, piece, shown)
          .isFalse();
    }
  }

  private static String shown(ParsedTarget parsed) {
    return parsed + parsed.target().map(Target::redacted).orElse("");
  }
}
