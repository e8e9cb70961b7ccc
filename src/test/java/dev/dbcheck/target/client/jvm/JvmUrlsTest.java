package dev.dbcheck.target.client.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.RecordedErrors;
import dev.dbcheck.target.client.RecordedUrls;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both grammars of the Java virtual machine read every recorded URL as the driver did. */
class JvmUrlsTest {
  private static final Map<String, Grammar> GRAMMARS =
      Map.of("pgjdbc", new PgjdbcGrammar(), "r2dbc", new R2dbcGrammar());

  private static void compare(RecordedUrls recorded, int least) {
    GRAMMARS.forEach((client, grammar) -> {
      assertThat(recorded.count(client)).isGreaterThan(least);
      assertThat(recorded.differences(client, grammar)).isEmpty();
    });
  }

  @Test
  void readsTheFirstRecordings() {
    compare(RecordedUrls.ofPropertyOr("dbcheck.urls", "/dev/dbcheck/target/url-vectors.json"), 70);
  }

  @Test
  void readsTheRecordingsOfItsOwn() {
    compare(
        RecordedUrls.ofPropertyOr("dbcheck.urls.jvm", "/dev/dbcheck/target/jvm-urls.json"), 2700);
  }

  @Test
  void rejectsInTheDriversWords() {
    GRAMMARS.forEach((client, grammar) -> {
      for (String recorded : List.of("url-vectors.json", "jvm-urls.json")) {
        assertThat(RecordedErrors.differences("/dev/dbcheck/target/" + recorded, client, grammar))
            .isEmpty();
      }
    });
  }
}
