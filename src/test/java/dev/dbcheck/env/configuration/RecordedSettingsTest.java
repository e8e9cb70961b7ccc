package dev.dbcheck.env.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.RecipeReading;
import dev.dbcheck.env.app.SettingValue;
import dev.dbcheck.env.dialect.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What configurations were read to mean, against what the real frameworks made of them: pydantic
 * 2.10, Django 4.2, Alembic 1.13, Node 24, Prisma 6, Rails 7.2, Laravel 10.48, Symfony 6.4, Spring
 * Boot 3.5, SmallRye Config 3.13, docker compose 2.26 and Go 1.24.
 */
class RecordedSettingsTest {
  private static final Path VECTORS =
      Path.of(
          System.getProperty(
              "dbcheck.vectors.settings", "src/test/resources/dev/dbcheck/env/app-settings.json"));

  @TempDir Path folder;

  static Stream<JsonNode> cases() throws IOException {
    JsonNode document = JsonMapper.shared().readTree(Files.readString(VECTORS));
    List<JsonNode> cases = new ArrayList<>();
    document.get("cases").forEach(cases::add);
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadAsTheFrameworkTakesIt(JsonNode vector) throws IOException {
    for (Map.Entry<String, JsonNode> file : vector.get("files").properties()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue().asString());
    }
    List<AppSetting> settings =
        AppConfiguration.read(folder, List.of(), path -> folder.relativize(path).toString())
            .settings();
    Optional<AppSetting> setting = setting(vector, settings);
    assertThat(setting).as("%s among %s", vector.get("id").asString(), settings).isPresent();
    boolean unknown = vector.has("unknown");
    List<String> wrong = new ArrayList<>();
    for (JsonNode run : vector.get("runs")) {
      Map<String, String> environment = new TreeMap<>();
      run.get("environment")
          .properties()
          .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asString()));
      SettingValue value = value(vector, setting.get(), environment);
      boolean accepted =
          unknown || run.has("unknown")
              ? value instanceof SettingValue.Unknown
              : new RecordedOutcome(run.get("expected"), folder).accepts(value);
      if (!accepted) {
        wrong.add(
            environment
                + ": expected "
                + run.get("expected")
                + ", was "
                + RecordedOutcome.show(value));
      }
    }
    assertThat(wrong).as(vector.get("id").asString()).isEmpty();
  }

  private static Optional<AppSetting> setting(JsonNode vector, List<AppSetting> settings) {
    String label = vector.get("setting").asString();
    String use = vector.has("use") ? vector.get("use").asString() : "APP";
    Optional<String> mode = Optional.ofNullable(vector.get("mode")).map(JsonNode::asString);
    List<AppSetting> fitting =
        settings.stream()
            .filter(one -> one.use().name().equals(use))
            .filter(one -> one.label().equals(label) || label.equals("alembic"))
            .toList();
    return fitting.stream()
        .filter(one -> one.mode().isPresent() && one.mode().equals(mode))
        .findFirst()
        .or(() -> fitting.stream().filter(one -> one.mode().isEmpty()).findFirst());
  }

  private static SettingValue value(
      JsonNode vector, AppSetting setting, Map<String, String> environment) {
    boolean ignoresCase =
        setting.chain().filter("pydantic-settings"::equals).isPresent()
            && !vector.get("files").toString().contains("case_sensitive=True");
    Map<String, String> variables = new TreeMap<>();
    environment.forEach(
        (name, text) -> variables.put(ignoresCase ? name.toLowerCase(Locale.ROOT) : name, text));
    return new RecipeReading(name ->
        Optional.ofNullable(variables.get(ignoresCase ? name.toLowerCase(Locale.ROOT) : name))
            .map(text -> Value.of(text, Origin.environment())))
        .read(setting.recipe());
  }
}
