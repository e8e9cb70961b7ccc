package dev.dbcheck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("dbcheck.toml");
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThat(SettingsFile.read(file)).isEqualTo(new SettingsReading.Absent());
  }

  @Test
  void givesEveryTypeWithItsLine() throws IOException {
    SettingsTable table =
        read(
            """
            # comment
            expect-host = ["render.com", "10.0.0.0/8"]
            expect-port = 5432
            expect-remote = true
            variable = "DIRECT_URL"

            [target.production]
            expect-host = "db.example.com"
            """);

    assertThat(table.keys())
        .containsExactly("expect-host", "expect-port", "expect-remote", "variable", "target");
    assertThat(table.strings("expect-host")).containsExactly("render.com", "10.0.0.0/8");
    assertThat(table.integer("expect-port")).contains(5432L);
    assertThat(table.bool("expect-remote")).contains(true);
    assertThat(table.string("variable")).contains("DIRECT_URL");
    assertThat(table.origin("variable")).isEqualTo(Origin.line(file.toString(), 5));
    SettingsTable production =
        table.table("target").flatMap(all -> all.table("production")).orElseThrow();
    assertThat(production.strings("expect-host")).containsExactly("db.example.com");
    assertThat(production.origin("expect-host")).isEqualTo(Origin.line(file.toString(), 8));
    assertThat(production).hasToString(file + " [target.production]");
  }

  @Test
  void findsNothingUnderAKeyOfAnotherType() throws IOException {
    SettingsTable table = read("port = \"5432\"\nmixed = [1, \"a\"]\n");

    assertThat(table.integer("port")).isEmpty();
    assertThat(table.strings("mixed")).isEmpty();
    assertThat(table.type("mixed")).contains(SettingType.OTHER);
    assertThat(table.text("mixed")).isEmpty();
    assertThat(table.type("absent")).isEqualTo(Optional.empty());
    assertThat(table.table("port")).isEmpty();
  }

  @Test
  void givesEveryScalarAsText() throws IOException {
    SettingsTable table = read("a = 1.10\nb = 7\nc = false\nd = \"x\"\n");

    assertThat(table.keys().stream().map(key -> table.text(key).orElseThrow()))
        .containsExactly("1.1", "7", "false", "x");
  }

  @Test
  void keepsAKeyWithADotWhole() throws IOException {
    SettingsTable table = read("\"a.b\" = \"quoted\"\na.b = \"dotted\"\n");

    assertThat(table.string("a.b")).contains("quoted");
    assertThat(table.table("a").orElseThrow().string("b")).contains("dotted");
  }

  @Test
  void namesEveryMalformedLineWithoutQuotingIt() throws IOException {
    Files.writeString(file, "a = 1\npassword = hunter2-secret\nb = 2\nc = = 3\n");

    assertThat(SettingsFile.read(file))
        .isInstanceOfSatisfying(
            SettingsReading.Malformed.class,
            malformed -> {
              assertThat(malformed.reasons())
                  .extracting(Diagnostic::code)
                  .containsOnly(Code.SETTINGS_FILE_MALFORMED);
              assertThat(malformed.reasons())
                  .extracting(reason -> reason.origin().orElseThrow())
                  .contains(Origin.line(file.toString(), 2), Origin.line(file.toString(), 4));
              assertThat(malformed.toString()).doesNotContain("hunter2");
            });
  }

  @Test
  void saysThatTheFileIsNotText() throws IOException {
    Files.write(file, "a = \"é\"".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(SettingsFile.read(file))
        .isInstanceOfSatisfying(
            SettingsReading.Malformed.class,
            malformed ->
                assertThat(malformed.reasons().getFirst().message())
                    .isEqualTo(file + " is not UTF-8"));
  }

  @Test
  void checksNamesAndTypesOfKeys() throws IOException {
    SettingsTable table = read("one = \"a\"\ntwo = 2\nthree = 3.5\n[four]\nfive = true\n");

    assertThat(table.check(Map.of("one", SettingType.STRINGS, "two", SettingType.STRING)))
        .extracting(Diagnostic::message)
        .containsExactly("two is not a string", "three is not a setting", "four is not a setting");
    assertThat(table.table("four").orElseThrow().check(Map.of()))
        .containsExactlyElementsOf(
            List.of(
                Diagnostic.of(Code.SETTINGS_FILE_MALFORMED, "four.five is not a setting")
                    .at(Origin.line(file.toString(), 5))));
  }

  @Test
  void printsNoValue() throws IOException {
    assertThat(read("password = \"hunter2\"\n")).hasToString(file.toString());
  }

  private SettingsTable read(String text) throws IOException {
    Files.writeString(file, text);
    assertThat(SettingsFile.read(file)).isInstanceOf(SettingsReading.Read.class);
    return ((SettingsReading.Read) SettingsFile.read(file)).table();
  }
}
