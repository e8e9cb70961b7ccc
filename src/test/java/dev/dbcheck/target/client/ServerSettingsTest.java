package dev.dbcheck.target.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {
  private static final Path RECORDED =
      Path.of("src/test/resources/dev/dbcheck/target/server-settings.tsv");

  @Test
  void saysOfEachSettingWhatTheServerSaid() throws IOException {
    List<String> recorded = Files.readAllLines(RECORDED);

    List<String> said =
        recorded.stream()
            .map(line -> line.substring(0, line.indexOf('\t')))
            .map(name -> name + "\t" + ServerSettings.refusal(name).orElse(""))
            .toList();

    assertThat(recorded).hasSizeGreaterThan(400);
    assertThat(said).isEqualTo(recorded);
  }

  @Test
  void sendsWhatItIsNotSureOf() {
    assertThat(ServerSettings.use("statement_timeout"))
        .isEqualTo(ParameterUse.sent("statement_timeout", Optional.empty()));
    assertThat(ServerSettings.use("ssl"))
        .isEqualTo(
            ParameterUse.sent("ssl", Optional.of("parameter \"ssl\" cannot be changed now")));
  }
}
