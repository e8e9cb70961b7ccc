package dev.dbcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.testing.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  private static final String PROMPT = "$ dbcheck ";
  private static final Pattern NEXT_PROMPT = Pattern.compile("^(?=\\$ )", Pattern.MULTILINE);

  /** The incident's env file, whose line 14 names the database. */
  private static final String ENV_FILE =
      """
      # Ecomdash backend
      APP_NAME=ecomdash
      APP_ENV=development
      LOG_LEVEL=info

      # HTTP
      PORT=8000
      CORS_ORIGINS=http://localhost:3000

      # Shops are synchronised every ten minutes
      SYNC_INTERVAL=600

      # Database
      DATABASE_URL=postgresql://postgres:postgres@localhost:5432/ecomdash_v2
      DATABASE_POOL_SIZE=5
      """;

  private final Markdown readme = Markdown.read(Path.of("README.md"));

  @Test
  void givesTheTwoCommandsOfTheBuild() throws IOException {
    List<String> built =
        Files.readAllLines(Path.of(".ci/run")).stream()
            .map(String::strip)
            .filter(line -> line.startsWith("mvn "))
            .map(line -> line + "\n")
            .toList();

    assertThat(built).hasSize(2);
    assertThat(readme.blocks("sh").stream().map(Markdown.Block::text))
        .filteredOn(text -> text.contains("mvn "))
        .isEqualTo(built);
  }

  @Test
  void showsWhatTheToolReallyPrints(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("backend"));
    Files.writeString(folder.resolve("backend/.env"), ENV_FILE);
    String transcript = readme.blocks("console").getFirst().text();
    StringBuilder printed = new StringBuilder();

    for (String scene : NEXT_PROMPT.split(transcript)) {
      String typed = scene.lines().findFirst().orElseThrow();
      assertThat(typed).startsWith(PROMPT);
      String arguments = typed.substring(PROMPT.length());
      Launch.Result result = Launch.in(folder).run(arguments.split(" "));
      printed.append(typed).append('\n').append(result.out()).append(result.err());
    }

    assertThat(printed.toString()).isEqualTo(transcript);
    assertThat(printed).contains("guard: refused");
  }

  @Test
  void listsEveryCommand() {
    assertThat(DocumentedCommandLine.parser().getSubcommands().keySet())
        .allSatisfy(name -> assertThat(readme.codeSpans()).contains("dbcheck " + name));
  }
}
