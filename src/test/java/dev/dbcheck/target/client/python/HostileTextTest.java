package dev.dbcheck.target.client.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {
  private static final int MEGABYTE = 1_000_000;

  private static final List<String> SCHEMES =
      List.of("postgresql", "postgresql+psycopg", "postgresql+asyncpg", "postgresql+pg8000");

  static Stream<String> names() {
    return PythonClients.all().stream().map(Client::name);
  }

  private static void readAndDecide(Client client, String text) {
    Reading reading = client.read(text);
    assertThat(reading).isNotNull();
    if (reading instanceof Reading.Taken(Fields fields)) {
      assertThat(client.uses(fields)).hasSameSizeAs(fields.parameters());
      assertThat(client.tls().decide(fields, Surroundings.none())).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void isDoneInLinearTimeWithAnyLongText(String name) {
    Client client = PythonUrlsTest.client(name);
    String scheme =
        SCHEMES.stream()
            .filter(one -> client.read(one + "://a@h/d") instanceof Reading.Taken)
            .findFirst()
            .orElseThrow();
    List<String> units =
        List.of(
            "@",
            ":",
            "/",
            "?",
            "%",
            "[",
            "]",
            ",",
            "&",
            "%ed%a0",
            "a=b&",
            "[::1],",
            "h:1,",
            "\t",
            "\u0316\u0315",
            "\ufdfa",
            "\ud800",
            "1",
            "0_",
            "host=a&",
            "port=1&",
            "x,");
    for (String unit : units) {
      String whole = unit.repeat(MEGABYTE / unit.length());
      String fifth = whole.substring(0, MEGABYTE / 5);
      String everywhere =
          scheme + "://app:" + fifth + "@h" + fifth + "/" + fifth + "?" + fifth + "&host=" + fifth;
      assertTimeout(
          Duration.ofSeconds(30),
          () ->
              Stream.of(scheme + "://" + whole, everywhere).forEach(t -> readAndDecide(client, t)),
          unit);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void failsOnNoText(String name) {
    Client client = PythonUrlsTest.client(name);
    List<String> pieces =
        List.of(
            "postgresql",
            "+asyncpg",
            "+psycopg",
            "+pg8000",
            "sqlite",
            "://",
            "a",
            "@",
            ":",
            "/",
            "?",
            "#",
            "%",
            "%4",
            "%40",
            "%00",
            "[",
            "]",
            "::1",
            "v1.x",
            ",",
            "&",
            "=",
            "+",
            " ",
            "\\",
            "é",
            "\ud800",
            "\udc00",
            "host",
            "port",
            "ssl",
            "sslmode",
            "require",
            "sslrootcert",
            "5601",
            "²",
            "\n",
            "\0",
            ".",
            "'",
            "\"",
            ";",
            "-",
            "_",
            "\u2100",
            "\u0130",
            "options",
            "user",
            "database",
            "true",
            "currentSchema");
    Random dice = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(dice.nextBoolean() ? "postgresql://" : "");
      for (int j = dice.nextInt(14); j >= 0; j--) {
        text.append(pieces.get(dice.nextInt(pieces.size())));
      }
      readAndDecide(client, text.toString());
    }
  }
}
