package dev.dbcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.Chains;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the reference of the chains equal to what the loaders do. */
class ChainReferenceTest {
  private static final Path PAGE = Path.of("docs", "chains.md");
  private static final String UPDATE = "dbcheck.update";

  @Test
  void isWhatTheLoadersDo() throws IOException {
    String page = new ChainReferencePage().text();
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE))
        .as("%s; to write it anew: mvn test -Dtest=ChainReferenceTest -D%s=true", PAGE, UPDATE)
        .isEqualTo(page);
  }

  @Test
  void hasASectionForEveryChain() {
    assertThat(Markdown.read(PAGE).anchors())
        .containsSubsequence(Chains.all().stream().map(Chain::name).toList());
  }
}
