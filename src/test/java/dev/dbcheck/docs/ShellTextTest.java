package dev.dbcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellTextTest {
  @Test
  void cutsCommandsAndWords() {
    assertThat(ShellText.commands("a 'b  c' \"d\"\ne \\\n  f && g|h; i"))
        .containsExactly(
            List.of("a", "b  c", "d"), List.of("e", "f"), List.of("g"), List.of("h"), List.of("i"));
  }

  @Test
  void leavesOutCommentsAndRedirections() {
    assertThat(ShellText.commands("# all\na b#c >out 2>/dev/null 3 # why\nd < in"))
        .containsExactly(List.of("a", "b#c", "3"), List.of("d"));
  }
}
