package dev.dbcheck.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlywaySettingsTest {
  private static final Target TARGET = Targets.of("db.example.com", 5432, "app");
  private static final Map<String, String> ENVIRONMENT =
      Map.of("CITY", "Lyon", "URL", "jdbc:postgresql://db.example.com/app");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "db/migration, ''",
    "src/main/resources/db/migration, ''",
    "target/classes/db/migration, ''",
    "sql, sql",
    "sql, filesystem:sql",
    "sql, filesystem:./sql",
    "src/main/resources/sql, classpath:sql",
    "src/main/resources/sql, classpath:/sql",
    "src/main/resources/sql, sql",
    "build/resources/main/sql, classpath:sql"
  })
  void findsMigrationsRelativeToTheAppsFolder(String holding, String location) throws IOException {
    write(holding + "/V1__one.sql", "select 1");

    FlywaySettings settings = usable(location.isEmpty() ? List.of() : List.of(location)).settings();

    assertThat(settings.locations()).containsExactly("filesystem:" + folder.resolve(holding));
    assertThat(settings.callbacks()).isFalse();
  }

  @Test
  void prefersTheOptionToTheConfiguration() throws IOException {
    write("flyway.conf", "flyway.locations=filesystem:one,filesystem:two\n");
    write("one/V1__one.sql", "select 1");
    write("two/V2__two.sql", "select 1");
    write("three/V3__three.sql", "select 1");

    assertThat(usable(List.of()).settings().locations())
        .containsExactly(
            "filesystem:" + folder.resolve("one"), "filesystem:" + folder.resolve("two"));
    assertThat(usable(List.of("three")).settings().locations())
        .containsExactly("filesystem:" + folder.resolve("three"));
  }

  @Test
  void followsWildcardsInLocations() throws IOException {
    write("modules/shop/sql/V1__one.sql", "select 1");

    assertThat(usable(List.of("filesystem:modules/*/sql")).settings().locations())
        .containsExactly("filesystem:" + folder.resolve("modules/*/sql"));
  }

  @Test
  void saysThatThereAreNoMigrations() {
    Diagnostic finding = onlyError(List.of());

    assertThat(finding.code()).isEqualTo(Code.MIGRATIONS_NOT_FOUND);
    assertThat(finding.message())
        .isEqualTo("no SQL migrations in " + folder.resolve("db/migration"));
    assertThat(finding.hint().orElseThrow()).contains("--locations");
  }

  @Test
  void saysHowMisnamedFilesWouldHaveToBeNamed() throws IOException {
    write("db/migration/V1_init.sql", "select 1");
    write("db/migration/schema.sql", "select 1");

    assertThat(onlyError(List.of()).detail())
        .contains(
            "2 SQL files there are not named as migrations, such as V1_init.sql; Flyway reads"
                + " V1__name.sql");
  }

  @Test
  void warnsOfOneMissingFolderAmongSeveral() throws IOException {
    write("one/V1__one.sql", "select 1");

    assertThat(usable(List.of("one", "filesystem:gone")).diagnostics())
        .extracting(Diagnostic::code, Diagnostic::severity, Diagnostic::message)
        .containsExactly(
            tuple(
                Code.MIGRATIONS_NOT_FOUND,
                Severity.WARNING,
                "folder " + folder.resolve("gone") + " does not exist"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"classpath:gone", "s3:bucket/sql", "gcs:bucket"})
  void reportsALocationThatIsNoFolder(String location) {
    Diagnostic finding = onlyError(List.of(location));

    assertThat(finding.code()).isEqualTo(Code.FLYWAY_CONFIGURATION_INVALID);
    assertThat(finding.message())
        .isEqualTo("location %s names no folder of this project".formatted(location));
    assertThat(finding.origin()).contains(Origin.option("--locations"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"V2__import.sh", "afterMigrate.py", "R__refresh.ps1"})
  void refusesScriptsThatFlywayWouldRun(String name) throws IOException {
    write("db/migration/V1__one.sql", "select 1");
    write("db/migration/" + name, "true");
    write("db/migration/README.md", "read");
    write("db/migration/generate.sh", "true");

    assertThat(onlyError(List.of()).message())
        .isEqualTo(name + " is a script, dbcheck runs SQL migrations only");
  }

  @Test
  void readsConfAsFlywayDoes() throws IOException {
    write(
        "flyway.conf",
        """
        # flyway.group=true
        flyway.password=plant-conf
        flyway.placeholders.city=${CITY}-${MISSING}
          flyway.placeholders.path = C:\\temp
        flyway.schemas=one,\\
          two
        other.key=ignored
        flyway.color=never
        """);
    write("db/migration/V1__one.sql", "select 1");

    FlywaySettingsReading.Usable read = usable(List.of());

    assertThat(read.diagnostics()).isEmpty();
    String file = folder.resolve("flyway.conf").toString();
    assertThat(read.settings().properties())
        .containsExactly(
            new FlywayProperty("placeholders.city", "Lyon-", Origin.line(file, 3)),
            new FlywayProperty("placeholders.path", "C:\\temp", Origin.line(file, 4)),
            new FlywayProperty("schemas", "one,two", Origin.line(file, 5)));
    assertThat(read.toString()).doesNotContain("plant-conf", "Lyon");
  }

  @Test
  void letsTheChosenEnvironmentOfTomlBeatTheCommonTable() throws IOException {
    write(
        "flyway.toml",
        """
        [environments.production.flyway]
        table = "production_history"
        [environments.production]
        url = "${env.URL}"
        schemas = ["a", "b"]
        [environments.other]
        url = "jdbc:postgresql://elsewhere/other"
        [flyway]
        environment = "production"
        table = "common_history"
        baselineVersion = 1.5
        outOfOrder = true
        [flyway.check]
        majorRules = ["x"]
        """);
    write("flyway.conf", "flyway.nonsense=1\n");
    write("db/migration/V1__one.sql", "select 1");

    FlywaySettingsReading.Usable read = usable(List.of());

    assertThat(read.diagnostics()).isEmpty();
    FlywaySettings settings = read.settings();
    assertThat(settings.property("table").orElseThrow().value()).isEqualTo("production_history");
    assertThat(settings.property("schemas").orElseThrow().value()).isEqualTo("a,b");
    assertThat(settings.property("baselineVersion").orElseThrow().value()).isEqualTo("1.5");
    assertThat(settings.isTrue("outOfOrder")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flyway.tabel=x | flyway.tabel is unknown to Flyway",
        "flyway.cleanOnValidationError=true | flyway.cleanOnValidationError is unknown to Flyway",
        "flyway.dryRunOutput=out.sql | flyway.dryRunOutput needs a paid edition of Flyway",
        "flyway.errorOverrides=x | flyway.errorOverrides needs a paid edition of Flyway",
        "flyway.group=yes | flyway.group is not true or false",
        "flyway.lockRetryCount=many | flyway.lockRetryCount is not an integer",
        "flyway.callbacks=a.B | flyway.callbacks names Java classes, dbcheck runs SQL migrations"
            + " only"
      })
  void reportsWhatItCannotFollow(String property, String message) throws IOException {
    write("flyway.conf", "flyway.table=history\n" + property + "\n");
    write("db/migration/V1__one.sql", "select 1");

    Diagnostic finding = onlyError(List.of());

    assertThat(finding.code()).isEqualTo(Code.FLYWAY_CONFIGURATION_INVALID);
    assertThat(finding.message()).isEqualTo(message);
    assertThat(finding.origin()).contains(Origin.line(folder.resolve("flyway.conf").toString(), 2));
  }

  @Test
  void warnsOfDriverPropertiesThatItCannotFollow() throws IOException {
    write("flyway.conf", "flyway.jdbcProperties.currentSchema=x\nflyway.stream=false\n");
    write("db/migration/V1__one.sql", "select 1");

    assertThat(usable(List.of()).diagnostics())
        .extracting(Diagnostic::severity, Diagnostic::message)
        .containsExactly(
            tuple(
                Severity.WARNING,
                "flyway.jdbcProperties.currentSchema is not followed by dbcheck"));
  }

  @Test
  void namesTheMalformedLineOfToml() throws IOException {
    write("flyway.toml", "[flyway]\ntable = \"x\"\npassword = plant-toml\n");

    List<Diagnostic> findings = read(List.of()).diagnostics();

    assertThat(findings.getFirst().code()).isEqualTo(Code.FLYWAY_CONFIGURATION_INVALID);
    assertThat(findings.getFirst().origin())
        .contains(Origin.line(folder.resolve("flyway.toml").toString(), 3));
    assertThat(findings.toString()).doesNotContain("plant-toml");
  }

  @Test
  void reportsAConfThatIsNotText() throws IOException {
    Files.write(folder.resolve("flyway.conf"), new byte[] {'a', '=', (byte) 0xE9});
    write("db/migration/V1__one.sql", "select 1");

    assertThat(onlyError(List.of()).code()).isEqualTo(Code.FLYWAY_CONFIGURATION_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example.com/app",
        "jdbc:postgresql://DB.Example.com.:5432/app?user=x&password=plant",
        "jdbc:postgresql://other:1,db.example.com:5432/app",
        "jdbc:p6spy:postgresql://db.example.com/app",
        "jdbc:postgresql://x:plant@db.example.com/app",
        "jdbc:postgresql://x:pl/ant#@db.example.com/app",
        "jdbc:postgresql://db.example.com/"
      })
  void acceptsAUrlThatNamesTheTarget(String url) throws IOException {
    write("flyway.conf", "flyway.url=" + url + "\n");
    write("db/migration/V1__one.sql", "select 1");

    FlywaySettingsReading.Usable read = usable(List.of());

    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.settings().properties()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://localhost:5432/app | localhost:5432/app",
        "jdbc:postgresql://db.example.com:5433/app | db.example.com:5433/app",
        "jdbc:postgresql://x:plant@db.example.com/other | db.example.com:5432/other",
        "jdbc:postgresql:app | localhost:5432/app",
        "jdbc:postgresql://[::1]:5432/app?password=plant | [::1]:5432/app"
      })
  void reportsAUrlThatNamesAnotherDatabase(String url, String place) throws IOException {
    write("flyway.conf", "flyway.url=" + url + "\n");
    write("db/migration/V1__one.sql", "select 1");

    Diagnostic finding = onlyError(List.of());

    assertThat(finding.code()).isEqualTo(Code.FLYWAY_URL_DIFFERS);
    assertThat(finding.message())
        .isEqualTo("flyway.url names %s, the target is db.example.com:5432/app".formatted(place));
    assertThat(finding.toString()).doesNotContain("plant");
    assertThat(finding.origin()).contains(Origin.line(folder.resolve("flyway.conf").toString(), 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://db.example.com/app",
        "${vault.url}",
        "jdbc:postgresql://x:plant?y@db.example.com/app",
        "jdbc:postgresql://x:plant:pw/app",
        "jdbc:postgresql://db.example.com/app;password=plant"
      })
  void warnsOfAUrlThatItCannotCompare(String url) throws IOException {
    write("flyway.toml", "[environments.default]\nurl = \"" + url + "\"\n");
    write("db/migration/V1__one.sql", "select 1");

    assertThat(usable(List.of()).diagnostics())
        .containsExactly(
            Diagnostic.of(
                    Code.FLYWAY_URL_DIFFERS, "flyway.url could not be compared with the target")
                .as(Severity.WARNING)
                .at(Origin.line(folder.resolve("flyway.toml").toString(), 2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", ""})
  void takesEveryNameOfThisMachineForTheSame(String host) throws IOException {
    write("flyway.conf", "flyway.url=jdbc:postgresql://" + host + "/app\n");
    write("db/migration/V1__one.sql", "select 1");

    FlywaySettingsReading reading =
        FlywaySettings.read(folder, List.of(), ENVIRONMENT, Targets.of("127.0.0.1", 5432, "app"));

    assertThat(reading.diagnostics()).isEmpty();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private FlywaySettingsReading read(List<String> locations) {
    return FlywaySettings.read(folder, locations, ENVIRONMENT, TARGET);
  }

  private FlywaySettingsReading.Usable usable(List<String> locations) {
    FlywaySettingsReading reading = read(locations);
    assertThat(reading).isInstanceOf(FlywaySettingsReading.Usable.class);
    return (FlywaySettingsReading.Usable) reading;
  }

  private Diagnostic onlyError(List<String> locations) {
    FlywaySettingsReading reading = read(locations);
    assertThat(reading).isInstanceOf(FlywaySettingsReading.Unusable.class);
    assertThat(reading.diagnostics()).hasSize(1);
    return reading.diagnostics().getFirst();
  }
}
