package dev.dbcheck.env.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dbcheck.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real runtimes, where they are installed, with loaders written for the test. */
class AppQuestionerTest {
  private static final String URL = "postgres://app:p#s\"s'é@db/app";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path app;

  @Test
  void asksNodeWhatItsLoaderPutIntoTheEnvironment() throws IOException {
    write(
        "node_modules/dotenv/index.js",
        "exports.config = () => { console.log('noise'); process.env.DATABASE_URL ="
            + " require('fs').readFileSync('.env', 'utf8'); };");
    write(".env", URL);

    assertThat(ask("node", "dotenv")).isEqualTo(new Answer.Value("node", Secret.of(URL)));
  }

  @Test
  void asksPythonForASettingOfTheAppsOwnClass() throws IOException {
    write(
        "app/config.py",
        """
        print("noise")
        class Settings:
            def __init__(self):
                self.database_url = open(".env", encoding="utf-8").read()
        """);
    write(".env", URL);
    Question question =
        question(
            "pydantic-settings",
            Optional.of(
                new Question.Setting(app.resolve("app/config.py"), "Settings.database_url")));

    assertThat(ask("python3", question)).isEqualTo(new Answer.Value("python3", Secret.of(URL)));
  }

  @Test
  void saysThatTheVariableIsNotSet() throws IOException {
    write("node_modules/dotenv/index.js", "exports.config = () => {};");

    assertThat(ask("node", "dotenv")).isEqualTo(new Answer.Unset("node"));
  }

  @Test
  void repeatsNothingOfACodeThatFails() throws IOException {
    write("node_modules/dotenv/index.js", "throw new Error('" + URL.replace("'", "") + "');");

    assertThat(ask("node", "dotenv")).isEqualTo(new Answer.None("`node` ended without an answer"));
  }

  @Test
  void waitsNoLongerThanItMay() throws IOException {
    write("node_modules/dotenv/index.js", "exports.config = () => { for (;;) {} };");
    assumeTrue(isInstalled("node"), "node is not installed: it is not asked");

    assertThat(new AppQuestioner(Duration.ofSeconds(1)).ask(question("dotenv", Optional.empty())))
        .isEqualTo(new Answer.None("`node` gave no answer within 1 s"));
  }

  @Test
  void asksNobodyAboutAChainThatHasNoRuntime() {
    assertThat(new AppQuestioner(PATIENCE).ask(question("systemd", Optional.empty())))
        .isEqualTo(new Answer.None("there is no runtime to ask about systemd"));
  }

  private Answer ask(String program, String chain) {
    return ask(program, question(chain, Optional.empty()));
  }

  private static Answer ask(String program, Question question) {
    assumeTrue(isInstalled(program), program + " is not installed: it is not asked");
    return new AppQuestioner(PATIENCE).ask(question);
  }

  private Question question(String chain, Optional<Question.Setting> setting) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.remove("DATABASE_URL");
    return new Question(chain, "DATABASE_URL", "", app, List.of(), setting, environment);
  }

  private static boolean isInstalled(String program) {
    for (String folder : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private void write(String file, String text) throws IOException {
    Path path = app.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
