package dev.dbcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.testing.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a user who copies an env example and forgets to fill it in. */
class EnvExampleTest {
  @TempDir private Path folder;

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      return Stream.concat(
              Stream.of(Path.of(".env.example")),
              files.filter(file -> file.endsWith(".env.example")).sorted())
          .toList();
    }
  }

  @Test
  void everyExampleThatReadsAnEnvFileHasOne() throws IOException {
    assertThat(examples())
        .contains(
            Path.of("examples/flyway/.env.example"), Path.of("examples/run-any-tool/.env.example"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isToldFromARealUrl(Path example) throws IOException {
    Files.copy(example, folder.resolve(".env"));
    long line =
        Files.readAllLines(example).stream()
                .takeWhile(text -> !text.startsWith("DATABASE_URL="))
                .count()
            + 1;

    for (String command : List.of("resolve", "probe", "plan", "migrate")) {
      Launch.Result result = Launch.in(folder).run(command);

      assertThat(result.err()).startsWith("error DBC104: ").contains("at .env:" + line + "\n");
      assertThat(result.out()).doesNotContain("probe");
      assertThat(result.status()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void namesADatabaseOnceFilledIn(Path example) throws IOException {
    String filled = Files.readString(example);
    for (String placeholder : List.of("user", "password", "host", "database")) {
      filled = filled.replace("<" + placeholder + ">", "s-" + placeholder);
    }
    Files.writeString(folder.resolve(".env"), filled);

    Launch.Result result = Launch.in(folder).run("resolve");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("tls       require");
    assertThat(result.status()).isZero();
  }
}
