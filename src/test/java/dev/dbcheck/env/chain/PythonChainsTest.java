package dev.dbcheck.env.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.ChainUse;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.SourceReading;
import dev.dbcheck.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Python's chains look, as far as an order of files cannot tell it. */
class PythonChainsTest {
  private static final String VARIABLE = "DATABASE_URL";

  @TempDir private Path top;
  private Path app;

  @BeforeEach
  void makeAppFolder() throws IOException {
    app = Files.createDirectories(top.resolve("above/app"));
  }

  @ParameterizedTest
  @CsvSource({
    "python-dotenv, 1.1.1, PYTHON_DOTENV_DISABLED, 1, from-file",
    "python-dotenv, 1.2.0, PYTHON_DOTENV_DISABLED, 1, ",
    "python-dotenv, 1.2.2, PYTHON_DOTENV_DISABLED, Yes, ",
    "python-dotenv, 1.2.2, PYTHON_DOTENV_DISABLED, on, from-file",
    "python-dotenv, 1.2.2, PYTHON_DOTENV_DISABLED, 0, from-file",
    "python-dotenv-override, 1.2.2, PYTHON_DOTENV_DISABLED, true, ",
    "dotenv-run, 1.2.2, PYTHON_DOTENV_DISABLED, 1, from-file",
    "environs, 15.1.0, PYTHON_DOTENV_DISABLED, 1, from-file",
    "pipenv, 2024.0.0, PYTHON_DOTENV_DISABLED, 1, from-file",
    "pipenv, 2026.8.0, PYTHON_DOTENV_DISABLED, 1, ",
    "pipenv, 2026.8.0, PIPENV_DONT_LOAD_ENV, 1, ",
    "pipenv, 2026.8.0, PIPENV_DONT_LOAD_ENV, False, from-file",
    "flask, 3.1.1, FLASK_SKIP_DOTENV, 1, ",
    "flask, 3.1.1, FLASK_SKIP_DOTENV, anything, ",
    "flask, 3.1.1, FLASK_SKIP_DOTENV, No, from-file",
    "flask, 3.1.1, PYTHON_DOTENV_DISABLED, 1, from-file",
  })
  void aSwitchMakesSomeVersionsReadNoFile(
      String chain, String version, String name, String value, String expected) throws IOException {
    write(".env", "from-file");

    assertThat(value(chain, version, Map.of(name, value), Place.Settings.none()))
        .isEqualTo(Optional.ofNullable(expected).map(Secret::of));
  }

  @ParameterizedTest
  @CsvSource({
    "python-dotenv, src/pkg/.env",
    "django-environ, src/pkg/.env",
    "environs, src/pkg/.env",
    "python-decouple, src/pkg/settings.ini",
    "flask, .env",
    "pipenv, .env",
  })
  void aSearchMayBeginWhereTheCallingSourceFileIs(String chain, String expected)
      throws IOException {
    write(".env", ".env");
    write("src/pkg/.env", "src/pkg/.env");
    write("src/pkg/settings.ini", "src/pkg/settings.ini");

    assertThat(value(chain, "99", Map.of(), calledIn("src/pkg"))).contains(Secret.of(expected));
  }

  @Test
  void onlyOneFileOfEachNameIsReadAndDjangoEnvironGoesNoFolderUp() throws IOException {
    write(".env", ".env");
    Files.createDirectories(app.resolve("src"));

    assertThat(value("python-dotenv", "99", Map.of(), calledIn("src"))).contains(Secret.of(".env"));
    assertThat(value("django-environ", "99", Map.of(), calledIn("src"))).isEmpty();

    Files.writeString(app.resolve("src/.env"), "OTHER=1\n");

    assertThat(value("python-dotenv", "99", Map.of(), calledIn("src"))).isEmpty();
  }

  @Test
  void settingsIniHidesTheEnvFileBesideItEvenWithoutTheOption() throws IOException {
    write(".env", ".env");
    Files.writeString(app.resolve("settings.ini"), "[settings]\nOTHER=1\n");

    assertThat(value("python-decouple", "3.6", Map.of(), Place.Settings.none())).isEmpty();
  }

  @Test
  void aPercentSignInSettingsIniMakesTheAppFail() throws IOException {
    Files.writeString(app.resolve("settings.ini"), "[settings]\nDATABASE_URL=p%40ss\n");

    Resolution resolution = resolve("python-decouple", "3.6", Map.of(), Place.Settings.none());

    assertThat(resolution.value()).isEmpty();
    assertThat(resolution.diagnostics())
        .anySatisfy(found ->
            assertThat(found.message()).contains("rejects the value").doesNotContain("p%40ss"));
  }

  @Test
  void pydanticSettingsReadsNoFileUnlessOneIsNamed() throws IOException {
    write(".env", ".env");
    write("home/app.env", "home");

    assertThat(value("pydantic-settings", "2.8.1", Map.of(), Place.Settings.none())).isEmpty();
    assertThat(
            value(
                "pydantic-settings",
                "2.8.1",
                Map.of("HOME", app.resolve("home").toString()),
                naming(".env", "~/app.env")))
        .contains(Secret.of("home"));
  }

  @Test
  void namesThatDifferInCaseShadowEachOtherForPydanticSettings() throws IOException {
    Files.writeString(app.resolve(".env"), "DATABASE_URL=a\ndatabase_url=b\n");

    Resolution resolution =
        resolve("pydantic-settings", "2.8.1", Map.of("database_url", "os"), naming(".env"));

    assertThat(resolution.value()).contains(Secret.of("os"));
    assertThat(resolution.sources())
        .extracting(SourceReading::state)
        .containsExactly(SourceReading.State.WON, SourceReading.State.SHADOWED);
  }

  @Test
  void pipenvReadsTheFileBesideThePipfileOrTheOneThatIsNamed() throws IOException {
    Files.createFile(app.getParent().resolve("Pipfile"));
    write("../.env", "beside");
    write(".env", "here");
    write("other.env", "named");

    assertThat(value("pipenv", "2026.8.0", Map.of(), Place.Settings.none()))
        .contains(Secret.of("beside"));
    assertThat(
            value(
                "pipenv",
                "2026.8.0",
                Map.of("PIPENV_DOTENV_LOCATION", "other.env"),
                Place.Settings.none()))
        .contains(Secret.of("named"));
  }

  private void write(String file, String value) throws IOException {
    Path path = app.resolve(file);
    Files.createDirectories(path.getParent());
    String section = file.endsWith(".ini") ? "[settings]\n" : "";
    Files.writeString(path, section + VARIABLE + "=" + value + "\n");
  }

  private Place.Settings calledIn(String folder) {
    return new Place.Settings(List.of(), Optional.of(app.resolve(folder)));
  }

  private static Place.Settings naming(String... files) {
    return new Place.Settings(List.of(files), Optional.empty());
  }

  private Optional<Secret> value(
      String chain, String version, Map<String, String> variables, Place.Settings settings) {
    return resolve(chain, version, variables, settings).value();
  }

  private Resolution resolve(
      String name, String version, Map<String, String> variables, Place.Settings settings) {
    Chain chain = Chains.find(name).orElseThrow();
    Place place = new Place(app, Environment.of(variables), "", settings);
    return ChainReading.of(chain, chain.edition(version), ChainUse.of(name), place, app)
        .resolve(VARIABLE);
  }
}
