package dev.dbcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandMentionsTest {
  private final CommandMentions mentions =
      new CommandMentions(Map.of("probe", Set.of("--timeout"), "run", Set.of("-C")));

  @Test
  void acceptsWhatExists() {
    String page =
        """
        Use `--timeout` or `dbcheck run`; dbcheck itself is a word.

            printf '%s' x | dbcheck probe --timeout 5s
            dbcheck run -C api -- tool --no-such-option
            tool --no-such-option
        """;

    assertThat(mentions.unknownIn(page)).isEmpty();
  }

  @Test
  void findsCommandsThatDoNotExist() {
    assertThat(mentions.unknownIn("Use `dbcheck prob`.\n\n    bad:   dbcheck doctor"))
        .containsExactly("dbcheck prob", "dbcheck doctor");
  }

  @Test
  void findsOptionsThatDoNotExist() {
    assertThat(mentions.unknownIn("Use `--time`.\n\n    dbcheck probe -C api && dbcheck run --x"))
        .containsExactly("--time", "-C in dbcheck probe -C api", "--x in dbcheck run --x");
  }

  @Test
  void findsOptionsOutsideOfCode() {
    assertThat(mentions.unknownIn("Use --timeout here."))
        .containsExactly("an option outside of code: Use --timeout here.");
  }
}
