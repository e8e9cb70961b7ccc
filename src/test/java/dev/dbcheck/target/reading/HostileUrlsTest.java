package dev.dbcheck.target.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.TargetParser;
import dev.dbcheck.target.TargetRedactor;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Surroundings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every reader of URLs comes to an end with long texts that nobody writes.
 *
 * <p>With time that grows with the square of the length the longest take minutes. {@code
 * -Ddbcheck.hostile.longest=1000000} tries longer ones; the report says what each length took.
 */
class HostileUrlsTest {
  private static final int LONGEST = Integer.getInteger("dbcheck.hostile.longest", 100_000);
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> SHAPES =
      List.of(
          "postgresql://U",
          "postgresql://app:U@db.test/app?U",
          "postgresql://app:p@db.test/app?options=U",
          "jdbc:postgresql://U/app?U");

  @ParameterizedTest
  @ValueSource(strings = {"@", "%", "&", ",", "[", ":", "/", "?", "%25", "a=b&", "h:1,", "\uD83D"})
  void comesToAnEnd(String unit, TestReporter report) {
    for (int length = 1_000; length <= LONGEST; length *= 10) {
      String many = unit.repeat(length / unit.length());
      long started = System.nanoTime();
      String slowest = "";
      long longest = 0;
      for (String shape : SHAPES) {
        Map<String, Supplier<Object>> readers = readers(Secret.of(shape.replace("U", many)));
        for (Map.Entry<String, Supplier<Object>> reader : readers.entrySet()) {
          long start = System.nanoTime();
          String place = reader.getKey() + ": " + shape.replace("U", "many " + unit);
          Object made = assertTimeoutPreemptively(LIMIT, () -> reader.getValue().get(), place);
          assertThat(made).as(place).isNotNull();
          if (System.nanoTime() - start > longest) {
            longest = System.nanoTime() - start;
            slowest = place;
          }
        }
      }
      report.publishEntry(
          "%,9d characters of %s".formatted(length, unit),
          "%,d ms in all, at most %,d ms: %s"
              .formatted((System.nanoTime() - started) / 1_000_000, longest / 1_000_000, slowest));
    }
  }

  private static Map<String, Supplier<Object>> readers(Secret url) {
    ClientReadings readings = ClientReadings.of(url, Surroundings.none());
    Map<String, Supplier<Object>> readers = new LinkedHashMap<>();
    readers.put("target", () -> TargetParser.parse(url, Origin.environment()));
    readers.put("redactor", () -> TargetRedactor.forRawUrl(url));
    for (Client client : Clients.all()) {
      readers.put(client.name(), () -> readings.by(client));
    }
    return readers;
  }
}
