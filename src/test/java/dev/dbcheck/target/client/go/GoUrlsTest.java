package dev.dbcheck.target.client.go;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.RecordedErrors;
import dev.dbcheck.target.client.RecordedUrls;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every grammar of Go reads every recorded URL as the client did. */
class GoUrlsTest {
  private static final Map<String, Grammar> GRAMMARS =
      Map.of("pgx", new PgxGrammar(), "lib/pq", new PqGrammar(), "xo/dburl", new DburlGrammar());

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
    compare(RecordedUrls.ofPropertyOr("dbcheck.urls.go", "/dev/dbcheck/target/go-urls.json"), 2700);
  }

  @Test
  void rejectsInTheClientsWords() {
    GRAMMARS.forEach((client, grammar) -> {
      for (String recorded : List.of("url-vectors.json", "go-urls.json")) {
        assertThat(RecordedErrors.differences("/dev/dbcheck/target/" + recorded, client, grammar))
            .isEmpty();
      }
    });
  }
}
