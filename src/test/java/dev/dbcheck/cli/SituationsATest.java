package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.explain.ErrorText;
import dev.dbcheck.testing.Launch;
import dev.dbcheck.testing.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thirty situations of choosing and reading a URL, each from the user's own text. */
class SituationsATest {
  @TempDir private Path folder;

  static Stream<SituationsA> all() {
    return SituationsA.all().stream();
  }

  @Test
  void noneIsMissing() {
    List<String> numbers = IntStream.rangeClosed(1, 30).mapToObj(number -> "A" + number).toList();

    assertThat(SituationsA.all())
        .extracting(SituationsA::number)
        .containsExactlyElementsOf(numbers);
    assertThat(ErrorText.situations()).containsAll(numbers);
  }

  @ParameterizedTest
  @MethodSource("all")
  void isFoundInTheProject(SituationsA situation) throws IOException {
    for (Map.Entry<String, String> file : situation.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Launch launch = Launch.in(folder).with(situation.environment());

    Launch.Result result = launch.run(situation.command().toArray(String[]::new));

    assertThat(result.err()).as(situation.number()).contains(situation.found());
    assertThat(result.all()).as(situation.number()).doesNotContain("pw@", ":pw", "tail");
    assertThat(result.status()).as(result.all()).isEqualTo(situation.status());
    if (!situation.command().contains("run")) {
      List<String> json = new ArrayList<>(situation.command());
      json.addAll(List.of("--format", "json"));
      Launch.Result report = launch.run(json.toArray(String[]::new));
      ReportSchema.validate(report.out());
      assertThat(report.out()).contains(situation.found().getFirst());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void itsMessagesLeadToCauseAndFixAndPage(SituationsA situation) {
    assertThat(situation.pasted()).isNotEmpty();
    for (String pasted : situation.pasted()) {
      for (String text :
          List.of(pasted, "Traceback (most recent call last):\n" + pasted + "\n    at line 1\n")) {
        Launch.Result result = Launch.in(folder).run("explain", text);

        assertThat(result.out())
            .as(pasted)
            .startsWith("known message: ")
            .contains("\n  cause: ", "\n  fix: ", "(" + situation.number() + ")\n")
            .contains("\n# " + situation.page() + " ");
        assertThat(result.all()).doesNotContain("zQ1xJkVw", "ss#w", "password^");
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
      }
    }
  }
}
