package dev.dbcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the reference of the clients equal to their descriptions. */
class ClientReferenceTest {
  private static final Path PAGE = Path.of("docs", "clients.md");
  private static final String UPDATE = "dbcheck.update";

  @Test
  void isWhatTheDescriptionsSay() throws IOException {
    String page = new ClientReferencePage().text();
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE))
        .as("%s; to write it anew: mvn test -Dtest=ClientReferenceTest -D%s=true", PAGE, UPDATE)
        .isEqualTo(page);
  }
}
