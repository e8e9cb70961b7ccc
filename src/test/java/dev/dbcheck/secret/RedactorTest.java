package dev.dbcheck.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  @Test
  void masksASecretInEverySpelling() {
    Redactor redactor = Redactor.of(List.of(Secret.of("P@ss w\u00f6rd%")), List.of());

    for (String spelling :
        List.of(
            "P@ss w\u00f6rd%",
            "P%40ss%20w%C3%B6rd%25",
            "P%40ss+w%C3%B6rd%25",
            "p@ss w\u00f6rd%",
            "P@ss w\u00f6rd%%")) {
      assertThat(redactor.clean("before " + spelling + " after")).startsWith("before ***");
      assertThat(redactor.clean("before " + spelling + " after")).doesNotContain("rd");
    }
  }

  @Test
  void decodesWhatWasEncoded() {
    assertThat(Redactor.of(List.of(Secret.of("p%40ss")), List.of()).clean("for \"p@ss\""))
        .isEqualTo("for \"***\"");
  }

  /** Which characters are escaped, and how often, is every client's own choice. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "p%40\u00e9/x",
        "p%40%C3%A9%2fx",
        "p%2540%25C3%25A9/x",
        "p%%40%%C3%%A9/x",
        "p@\\u00e9\\/x",
        "p@\\xc3\\xa9/x",
        "p@\\u{e9}/x",
        "P@\u00c9/X",
        "p%40\u00e9/",
        "40\u00e9/x"
      })
  void masksASecretWhicheverWayItIsEscaped(String spelling) {
    Redactor redactor = Redactor.of(List.of(Secret.of("p%40\u00e9/x")), List.of());

    assertThat(redactor.clean("host \"" + spelling + "\" is unknown"))
        .isEqualTo("host \"***\" is unknown");
  }

  @Test
  void masksAnyFourCharactersThatStandAlone() {
    Redactor redactor = Redactor.of(List.of(Secret.of("Xq7!kLm0/vB9")), List.of());

    assertThat(redactor.clean("q7!k, (LM0/) and \"vB9\"; %q7!k"))
        .isEqualTo("***, (***) and \"vB9\"; %***");
  }

  @Test
  void keepsTheMessageReadableWhereUserAndPasswordAreTheSame() {
    Redactor redactor =
        Redactor.of(
            List.of(
                Secret.of("postgres"), Secret.of("postgresql://postgres:postgres@localhost/app")),
            List.of("postgres", "localhost", "app"));

    assertThat(redactor.clean("password authentication failed for user \"postgres\""))
        .isEqualTo("password authentication failed for user \"postgres\"");
    assertThat(redactor.clean("no driver for postgresql://postgres:postgres@localhost/app"))
        .doesNotContain("postgres:postgres");
    assertThat(redactor.clean("PostgreSQL 18.6")).isEqualTo("PostgreSQL 18.6");
  }

  @ParameterizedTest
  @CsvSource({
    "cannot parse postgresql://app:s3cret@db/app,cannot parse postgresql://app:***@db/app",
    "jdbc:postgresql://app:s3@cret@db:5432/app,jdbc:postgresql://app:***@db:5432/app",
    "at https://example.com:8443/x,at https://example.com:8443/x",
    "cut postgresql://app:s3cret,cut postgresql://app:***",
    "dialled postgresql://db.example.com:5432/app,dialled postgresql://db.example.com:5432/app",
    "user=app password=s3cret host=db,user=app password=*** host=db",
    "?user=app&password=s3cret&ssl=true,?user=app&password=***&ssl=true"
  })
  void masksWhatStandsWhereAPasswordStands(String text, String cleaned) {
    assertThat(Redactor.knowingNothing().clean(text)).isEqualTo(cleaned);
  }

  @Test
  void removesWhatATerminalWouldObey() {
    assertThat(Redactor.knowingNothing().clean("a\u001b[31mred\u001b[0m\u0007\u202eb\nc\td\r"))
        .isEqualTo("aredb\nc\td");
  }

  @Test
  void masksAShortSecretOnlyAsAValue() {
    Redactor redactor = Redactor.of(List.of(Secret.of("pw")), List.of());

    assertThat(redactor.clean("for \"pw\" in pwd; run x -pw"))
        .isEqualTo("for \"***\" in pwd; run x -pw");
    assertThat(redactor.clean("password=pw")).isEqualTo("password=***");
  }

  @Test
  void masksASecretOfOnePunctuationMarkAtTheEndOfAText() {
    assertThat(Redactor.of(List.of(Secret.of("!")), List.of()).clean("password=!"))
        .isEqualTo("password=***");
  }

  @Test
  void leavesNoKnownSecretInAnyText() {
    Random random = new Random(20260301);
    for (int i = 0; i < 2_000; i++) {
      String secret = printable(random, 4 + random.nextInt(12));
      Redactor redactor = Redactor.of(List.of(Secret.of(secret)), List.of("app", "db"));
      String text = printable(random, 20) + secret + printable(random, 20);

      assertThat(redactor.clean(text)).as("secret %s", secret).doesNotContain(secret);
    }
  }

  @Test
  void isDoneWithAMegabyteOfOneWordInNoTime() {
    Redactor redactor = Redactor.of(List.of(Secret.of("s3cretW0rd")), List.of("app"));
    String word = "a".repeat(1_000_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(redactor.clean(word)).isEqualTo(word));
  }

  @Test
  void aSecretDoesNotPrintItself() {
    assertThat(Secret.of("s3cret")).hasToString("***").isEqualTo(Secret.of("s3cret"));
    assertThat(Secret.of("s3cret")).isNotEqualTo(Secret.of("other"));
  }

  private static String printable(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) (33 + random.nextInt(94)));
    }
    return text.toString();
  }
}
