package dev.dbcheck.env;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvChainTest {
  private static final String FILE_URL = "postgresql://app:s3cret@db.example.com/app";
  private static final String OTHER_URL = "postgresql://app:0ther@other.example.com/app";

  @TempDir private Path folder;

  @Test
  void takesTheLineOfTheEnvFileWhenNothingElseIsSet() throws IOException {
    write("# the database\n\nDATABASE_URL=" + FILE_URL + "\n");

    Resolution resolution = resolve(Map.of());

    assertThat(resolution.value()).contains(Secret.of(FILE_URL));
    assertThat(resolution.origin()).contains(Origin.line(".env", 3));
    assertThat(resolution.diagnostics()).isEmpty();
  }

  @Test
  void prefersTheProcessEnvironmentAndSaysWhatItShadows() throws IOException {
    write("DATABASE_URL=" + FILE_URL);

    Resolution resolution = resolve(Map.of("DATABASE_URL", OTHER_URL));

    assertThat(resolution.value()).contains(Secret.of(OTHER_URL));
    assertThat(resolution.origin()).contains(Origin.environment());
    assertThat(resolution.sources())
        .extracting(SourceReading::state)
        .containsExactly(SourceReading.State.WON, SourceReading.State.SHADOWED);
    assertThat(codes(resolution)).containsExactly(Code.VALUE_SHADOWED);
    assertThat(resolution.diagnostics().getFirst().hint().orElseThrow())
        .contains("unset DATABASE_URL");
  }

  @Test
  void saysNothingOfAShadowedValueThatIsTheSame() throws IOException {
    write("DATABASE_URL=" + FILE_URL);

    assertThat(resolve(Map.of("DATABASE_URL", FILE_URL)).diagnostics()).isEmpty();
  }

  @Test
  void anEmptyVariableOfTheProcessEnvironmentWinsAndIsAnError() throws IOException {
    write("DATABASE_URL=" + FILE_URL);

    Resolution resolution = resolve(Map.of("DATABASE_URL", ""));

    assertThat(resolution.value()).isEmpty();
    assertThat(codes(resolution)).contains(Code.VARIABLE_EMPTY);
    assertThat(resolution.origin()).contains(Origin.environment());
  }

  @Test
  void namesTheSourcesItSearchedInVain() {
    Resolution resolution = resolve(Map.of());

    assertThat(codes(resolution)).containsExactly(Code.VARIABLE_NOT_SET);
    assertThat(resolution.diagnostics().getFirst().detail())
        .contains("searched: process environment, .env");
  }

  @Test
  void aProblemOfAFileThatIsNotNeededIsAWarning() throws IOException {
    Files.createDirectory(folder.resolve(".env"));

    Resolution resolution = resolve(Map.of("DATABASE_URL", OTHER_URL));

    assertThat(codes(resolution)).containsExactly(Code.ENV_FILE_UNREADABLE);
    assertThat(resolution.value()).contains(Secret.of(OTHER_URL));
  }

  @Test
  void theLastOfSeveralEnvFilesWins() throws IOException {
    Path first = Files.writeString(folder.resolve("first.env"), "DATABASE_URL=" + FILE_URL);
    Path second = Files.writeString(folder.resolve("second.env"), "DATABASE_URL=" + OTHER_URL);

    Resolution resolution =
        EnvChain.ofFiles(Environment.of(Map.of()), List.of(first, second), folder)
            .resolve("DATABASE_URL");

    assertThat(resolution.origin()).contains(Origin.line("second.env", 1));
    assertThat(resolution.sources())
        .extracting(reading -> reading.origin().location())
        .containsExactly("process environment", "second.env:1", "first.env:1");
  }

  @Test
  void aNamedEnvFileHasToExist() {
    Resolution resolution =
        EnvChain.ofFiles(Environment.of(Map.of()), List.of(folder.resolve("no.env")), folder)
            .resolve("DATABASE_URL");

    assertThat(codes(resolution)).containsExactly(Code.ENV_FILE_UNREADABLE);
  }

  @Test
  void readsStandardInputToItsEndWithoutTheLastLineBreak() {
    for (String end : List.of("", "\n", "\r\n")) {
      Resolution resolution =
          EnvChain.ofStandardInput(
                  new ByteArrayInputStream((FILE_URL + end).getBytes(StandardCharsets.UTF_8)))
              .resolve("DATABASE_URL");

      assertThat(resolution.value()).contains(Secret.of(FILE_URL));
      assertThat(resolution.origin()).contains(Origin.standardInput());
    }
  }

  @Test
  void emptyStandardInputIsAnEmptyValue() {
    Resolution resolution =
        EnvChain.ofStandardInput(new ByteArrayInputStream(new byte[0])).resolve("DATABASE_URL");

    assertThat(codes(resolution)).containsExactly(Code.VARIABLE_EMPTY);
  }

  private Resolution resolve(Map<String, String> environment) {
    return EnvChain.of(Environment.of(environment), folder, folder).resolve("DATABASE_URL");
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve(".env"), text);
  }

  private static List<Code> codes(Resolution resolution) {
    return resolution.diagnostics().stream().map(Diagnostic::code).toList();
  }
}
