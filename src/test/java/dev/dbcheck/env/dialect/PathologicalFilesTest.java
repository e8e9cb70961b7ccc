package dev.dbcheck.env.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.Environment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files on which anything but a linear scanner takes hours, and references that explode. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PathologicalFilesTest {
  private static final int LENGTH = 150_000;
  private static final Environment EMPTY = Environment.of(Map.of());

  static Stream<Map.Entry<String, Loader>> loaders() {
    Map<String, Loader> loaders = new TreeMap<>(RecordedPythonLoaders.all());
    loaders.putAll(RecordedPythonLoaders.others());
    loaders.putAll(RecordedRubyLoaders.all());
    loaders.putAll(RecordedRubyLoaders.others());
    return loaders.entrySet().stream();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A=\"x\n",
        "A='\\'x\n",
        "'x\n",
        "\n",
        " ",
        "A= # b",
        "export \n",
        "KEY x\n",
        "KEY:\n",
        "A=\n\"\n",
        "$",
        "${",
        "${a:",
        "${a:-",
        "$(",
        "\\",
        "%%",
        "%(",
        "A=${A}\n",
        "a=%(a)s\n "
      })
  void everyLoaderTakesTimeLinearInTheText(String fragment) {
    for (String before : List.of("", "DATABASE_URL=", "[settings]\nDATABASE_URL=\"")) {
      String text = before + fragment.repeat(LENGTH / fragment.length());
      loaders()
          .forEach(loader ->
              assertThat(load(loader.getValue(), text).variables())
                  .as(loader.getKey())
                  .isNotNull());
    }
  }

  @ParameterizedTest
  @MethodSource("loaders")
  void referencesThatDoubleTheTextAgainAndAgainEnd(Map.Entry<String, Loader> loader) {
    StringBuilder text = new StringBuilder("[settings]\nA0=0123456789\n");
    for (int i = 1; i < 60; i++) {
      text.append("A%d=${A%d}%%(a%d)s${A%d}%%(a%d)s\n".formatted(i, i - 1, i - 1, i - 1, i - 1));
    }
    Loaded loaded = load(loader.getValue(), text.append("DATABASE_URL=${A59}%(a59)s\n").toString());

    assertThat(loaded.get("DATABASE_URL").flatMap(Value::text).map(String::length).orElse(0))
        .isLessThan(100);
  }

  @ParameterizedTest
  @MethodSource("loaders")
  void aLongChainOfReferencesIsFollowed(Map.Entry<String, Loader> loader) {
    StringBuilder text = new StringBuilder("A0=x\n");
    for (int i = 1; i < 5_000; i++) {
      text.append("A%d=${A%d}\n".formatted(i, i - 1));
    }
    Loaded loaded = load(loader.getValue(), text.append("DATABASE_URL=${A4999}\n").toString());

    assertThat(loaded.get("DATABASE_URL").map(Value::references).orElse(List.of()))
        .hasSizeLessThanOrEqualTo(5_000);
  }

  private static Loaded load(Loader loader, String text) {
    return loader.load(List.of(EnvFile.of(".env", text.getBytes(StandardCharsets.UTF_8))), EMPTY);
  }
}
