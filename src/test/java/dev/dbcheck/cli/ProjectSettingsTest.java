package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.Environment;
import dev.dbcheck.settings.SettingType;
import dev.dbcheck.testing.Launch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ProjectSettingsTest {
  @TempDir private Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Files.createDirectories(folder.resolve("backend"));
    Files.writeString(
        folder.resolve("backend/.env"), "DATABASE_URL=postgresql://app:pw@127.0.0.1:5432/shop\n");
    settings(
        """
        expect-port = 5432

        [target.production]
        expect-host = ["render.com", "neon.tech"]
        expect-remote = true

        [target.local]
        expect-host = "127.0.0.0/8"
        """);
  }

  @Test
  void expectsWhatTheFileSays() throws IOException {
    assertThat(resolve().status()).isZero();

    settings("expect-port = 6543");
    Launch.Result refused = resolve();

    assertThat(refused.err()).startsWith("error DBC702: ");
    assertThat(refused.status()).isEqualTo(4);
  }

  @Test
  void anOptionBeatsTheFile() throws IOException {
    settings("expect-port = 6543\nexpect-host = \"render.com\"");

    assertThat(resolve("--expect-port", "5432", "--expect-host", "127.0.0.1").status()).isZero();
    assertThat(resolve("--expect-port=5432", "--expect-host=127.0.0.1").status()).isZero();
  }

  @Test
  void aNamedTargetIsChosenByItsOption() {
    Launch.Result refused = resolve("--target", "production");
    assertThat(refused.out()).contains("expected render.com or neon.tech");
    assertThat(refused.err()).contains("DBC701", "DBC705");
    assertThat(refused.status()).isEqualTo(4);

    assertThat(resolve("--target=local").status()).isZero();
  }

  @Test
  void aFlagThatTheFileSetsCanBeGivenTooWithoutTurningIntoItsOpposite() throws IOException {
    settings("expect-remote = true");

    assertThat(resolve().status()).isEqualTo(4);
    assertThat(resolve("--expect-remote").status()).isEqualTo(4);
    settings("expect-remote = false");
    assertThat(resolve().status()).isZero();
  }

  @Test
  void theRepositorysRootHasTheFileTooAndTheAppsOwnBeatsIt() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.move(folder.resolve("backend/dbcheck.toml"), folder.resolve("dbcheck.toml"));
    assertThat(resolve("--target", "production").status()).isEqualTo(4);

    settings("expect-port = 1");
    assertThat(resolve().status()).isEqualTo(4);
    assertThat(resolve("--target", "production").status()).isEqualTo(2);
  }

  @Test
  void everyFaultOfTheFileIsToldWithItsLine() throws IOException {
    settings(
        "expect-hots = \"render.com\"\nexpect-port = \"5432\"\n[target.x]\nurl = \"s3cret\"\n");

    Launch.Result result = resolve();

    assertThat(result.err())
        .contains("dbcheck.toml:1", "dbcheck.toml:2", "dbcheck.toml:4")
        .contains("DBC007")
        .doesNotContain("s3cret");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void aValueThatAnOptionDoesNotTakeIsToldWithItsLine() throws IOException {
    settings("\ntimeout = \"soon\"");

    Launch.Result result = resolve();

    assertThat(result.err()).startsWith("error DBC002: ").contains("dbcheck.toml:2");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void aTargetThatIsNotThereIsWrongUsage() {
    assertThat(resolve("--target", "staging").err()).contains("no target staging");
  }

  @Test
  void whatStandsAfterTheSeparatorIsNotAnOptionOfItsOwn() throws IOException {
    settings("expect-port = 6543");

    Launch.Result result =
        Launch.in(folder).run("run", "-C", "backend", "--no-probe", "--", "true", "--expect-port");

    assertThat(result.err()).contains("DBC702");
  }

  @Test
  void everyKeyIsAnOptionOfThatType() {
    Context context =
        new Context(
            Environment.of(Map.of()),
            folder,
            InputStream.nullInputStream(),
            System.out,
            System.err,
            Clock.systemUTC(),
            new Context.Machine(folder, "tester", false, false));
    Set<String> options = new HashSet<>();
    for (CommandLine command : Cli.commandLine(context).getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        String key = option.longestName().substring(2);
        options.add(key);
        SettingType type = ProjectSettings.KEYS.get(key);
        if (type != null) {
          assertThat(type == SettingType.BOOLEAN).isEqualTo(option.arity().max() == 0);
          assertThat(type == SettingType.STRINGS).isEqualTo(option.isMultiValue());
        }
      }
    }
    options.removeAll(Set.of("help", "all", "ask-app", "app-dir", "target", "url-stdin"));
    options.removeAll(Set.of("for", "export", "write-to"));
    assertThat(ProjectSettings.KEYS.keySet()).isEqualTo(options);
  }

  private Launch.Result resolve(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "resolve";
    arguments[1] = "-C";
    arguments[2] = "backend";
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Launch.in(folder).run(arguments);
  }

  private void settings(String text) throws IOException {
    Files.writeString(folder.resolve("backend/dbcheck.toml"), text);
  }
}
