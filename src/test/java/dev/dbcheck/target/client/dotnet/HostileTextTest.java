package dev.dbcheck.target.client.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.go.GoClients;
import dev.dbcheck.target.client.jvm.JvmClients;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The clients of Go, of the Java virtual machine and of .NET read any text, and in time. */
class HostileTextTest {
  private static final int LENGTH = 1 << 20;
  private static final List<Client> CLIENTS =
      Stream.of(GoClients.all(), JvmClients.all(), DotnetClients.all())
          .flatMap(List::stream)
          .toList();
  private static final List<String> STARTS =
      List.of(
          "",
          "postgresql://",
          "postgresql://app:",
          "postgresql://h/app?",
          "postgresql://[",
          "jdbc:postgresql://h/",
          "r2dbc:postgresql:failover://u@",
          "pg:",
          "file:",
          "host='",
          "password=");
  private static final List<String> REPEATED =
      List.of(
          "a",
          "@",
          ":",
          "/",
          "//",
          "?",
          "#",
          "%",
          "%25",
          "%ff",
          "[",
          "]",
          "::",
          ",",
          "a,",
          "&",
          "a=b&",
          "=",
          "a=b ",
          " ",
          "\\",
          "'",
          "\"",
          "password='",
          ":x",
          "\0",
          "\u00e9",
          "\uD800",
          "\uDBFF\uDFFF",
          ";",
          "a=b;",
          "..",
          "../",
          "0",
          ".db");

  private static void read(Client client, String text) {
    if (client.read(text) instanceof Reading.Taken(var fields)) {
      assertThat(client.uses(fields)).hasSameSizeAs(fields.parameters());
      assertThat(client.tls().decide(fields, Surroundings.none()).level()).isNotNull();
    }
  }

  /** One beginning for each, in turn; all of them together were tried once. */
  @Test
  void readsLongTextsInTime() {
    int turn = 0;
    for (Client client : CLIENTS) {
      for (String repeated : REPEATED) {
        String start = STARTS.get(turn++ % STARTS.size());
        String text = start + repeated.repeat(LENGTH / repeated.length());
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> read(client, text),
            () -> client.name() + " on " + start + " and many " + repeated);
      }
    }
  }

  @Test
  void readsAnyText() {
    Random dice = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder(STARTS.get(dice.nextInt(STARTS.size())));
      for (int n = dice.nextInt(12); n > 0; n--) {
        text.append(REPEATED.get(dice.nextInt(REPEATED.size())));
      }
      CLIENTS.forEach(client -> read(client, text.toString()));
    }
  }
}
