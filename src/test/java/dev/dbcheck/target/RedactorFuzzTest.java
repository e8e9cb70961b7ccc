package dev.dbcheck.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.reading.ClientReadings;
import dev.dbcheck.target.reading.Clients;
import dev.dbcheck.target.reading.Destination;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No four characters of a random password survive in what any client says about its URL.
 *
 * <p>{@code -Ddbcheck.redactor.rounds=N} tries more, {@code -Ddbcheck.redactor.seed=S} others; a
 * failure names the seed that repeats it alone with one round.
 */
class RedactorFuzzTest {
  private static final int ROUNDS = Integer.getInteger("dbcheck.redactor.rounds", 1_000);
  private static final long SEED = Long.getLong("dbcheck.redactor.seed", 20_261_122L);

  /** What the redactor leaves in whichever text, and four blanks. */
  private static final String ALWAYS_READABLE = "postgresql postgres 5432 localhost    \0++++";

  @Test
  void showsNoFourCharactersOfAPassword() {
    List<String> templates = templates();
    String fixed = ALWAYS_READABLE + String.join("\n", templates);
    int tried = 0;
    for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
      SecretCase secret = new SecretCase(seed);
      if (!secret.isApartFrom(fixed + "could not resolve option at 13: über\t\n")) {
        continue;
      }
      tried++;
      List<String> said = wordsOfClients(secret.url());
      for (Redactor redactor : redactors(Secret.of(secret.url()))) {
        List<String> messages = new ArrayList<>(List.of(secret.anyPart()));
        templates.forEach(template -> messages.add(secret.message(template)));
        for (String message : messages) {
          assertHidden(seed, secret, message, redactor, shown -> false);
        }
        for (String words : said) {
          assertHidden(
              seed,
              secret,
              words,
              redactor,
              shown -> secret.isSaidWithOtherLetters(shown, RedactorFuzzTest::wordsOfClients));
        }
      }
    }
    assertThat(tried).isGreaterThan(ROUNDS / 2);
  }

  private static void assertHidden(
      long seed,
      SecretCase secret,
      String message,
      Redactor redactor,
      Predicate<String> isHarmless) {
    String cleaned = redactor.clean(message);
    String shown = secret.shownBy(cleaned);
    assertThat(shown.isEmpty() || isHarmless.test(shown))
        .as(
            "seed %d, URL %s, message %s, cleaned %s, shows %s",
            seed, secret.url(), message, cleaned, shown)
        .isTrue();
  }

  /** Returns what the clients' grammars themselves say of a URL, and where each would go. */
  private static List<String> wordsOfClients(String url) {
    ClientReadings readings = ClientReadings.of(Secret.of(url), Surroundings.none());
    return Clients.all().stream()
        .map(readings::by)
        .flatMap(reading ->
            Stream.concat(
                reading.failure().map(Secret::reveal).stream(),
                reading.destination().map(Destination::text).stream()))
        .distinct()
        .toList();
  }

  /** With time that grows with the square of the length each of these takes minutes. */
  @Test
  void takesTimeLinearInTheLength() {
    for (String unit :
        List.of(
            "@",
            "/",
            "?",
            "&",
            ":",
            ",",
            "%",
            "%25",
            "\\",
            "\\x4",
            "=",
            " ",
            "'",
            "a=b&",
            "[",
            "a@b/",
            "password=",
            "password='",
            ";pwd=x y",
            "x://",
            "h1,",
            "abcd ",
            "%41",
            "\\u{")) {
      String many = unit.repeat(100_000 / unit.length());
      Secret url = Secret.of("postgresql://app:" + many + "@db.test/app?password=" + many);
      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () -> assertThat(TargetRedactor.forRawUrl(url).clean(many + "x" + many)).isNotNull(),
          () -> "many " + unit);
    }
  }

  private static List<Redactor> redactors(Secret url) {
    Stream<Redactor> ofTarget =
        TargetParser.parse(url, Origin.environment()).target().stream().map(TargetRedactor::of);
    return Stream.concat(Stream.of(TargetRedactor.forRawUrl(url)), ofTarget).toList();
  }

  private static List<String> templates() {
    try (InputStream file =
        Objects.requireNonNull(RedactorFuzzTest.class.getResourceAsStream("error-templates.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
