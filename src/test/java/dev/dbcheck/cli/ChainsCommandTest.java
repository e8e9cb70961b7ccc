package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.Chains;
import dev.dbcheck.testing.Launch;
import dev.dbcheck.testing.ReportSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainsCommandTest {
  @TempDir private Path folder;

  static List<String> names() {
    return Chains.all().stream().map(Chain::name).toList();
  }

  @Test
  void listsEveryChainAtTheStartOfALine() {
    Launch.Result result = Launch.in(folder).run("chains");

    assertThat(result.out().lines().map(line -> line.strip().split(" +")[0]))
        .containsSubsequence(names());
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100})
  void fitsTheTerminal(int width) {
    Map<String, String> environment = Map.of("COLUMNS", String.valueOf(width));

    assertThat(Launch.in(folder).with(environment).run("chains").out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
  }

  @Test
  void namesTheTitlesWhereThereIsRoom() {
    String title = Chains.all().getFirst().title();

    assertThat(Launch.in(folder).with(Map.of("COLUMNS", "200")).run("chains").out())
        .contains(title);
    assertThat(Launch.in(folder).run("chains").out()).doesNotContain(title);
    assertThat(Launch.in(folder).with(Map.of("COLUMNS", "wide")).run("chains").out())
        .isEqualTo(Launch.in(folder).run("chains").out());
  }

  @ParameterizedTest
  @MethodSource("names")
  void showsAChainInFull(String name) {
    Launch.Result result = Launch.in(folder).run("chains", name);

    assertThat(result.out()).startsWith(name + ": ").contains("order", "variables", "versions");
    assertThat(result.out().lines()).noneMatch(line -> line.endsWith(" "));
    assertThat(result.status()).isZero();
  }

  @Test
  void showsTheEditionOfAVersion() {
    Chain chain =
        Chains.all().stream()
            .max((one, other) -> one.editions().size() - other.editions().size())
            .orElseThrow();
    String since = chain.editions().getFirst().since();

    assertThat(Launch.in(folder).run("chains", chain.name() + "@" + since).out())
        .contains(chain.editions().getFirst().evidence().version());
  }

  @Test
  void isJsonOfTheSchemaWhereJsonIsAskedFor() {
    Launch.Result all = Launch.in(folder).run("chains", "--format", "json");
    Launch.Result one = Launch.in(folder).run("chains", "environment", "--format", "json");

    ReportSchema.validate(all.out());
    ReportSchema.validate(one.out());
    assertThat(names()).allSatisfy(name -> assertThat(all.out()).contains("\"" + name + "\""));
    assertThat(one.out()).containsOnlyOnce("\"title\"");
    assertThat(all.err()).isEmpty();
  }

  @Test
  void anUnknownNameIsWrongUsageWithTheNearestNames() {
    Launch.Result result = Launch.in(folder).run("chains", "enviroment");

    assertThat(result.err())
        .isEqualTo(
            """
            error DBC009: no chain has the name enviroment
              hint: Name environment; `dbcheck chains` lists all
            """);
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void anUnknownNameIsJsonWhereJsonIsAskedFor() {
    Launch.Result result = Launch.in(folder).run("chains", "enviroment", "--format", "json");

    ReportSchema.validate(result.out());
    assertThat(result.out()).contains("\"DBC009\"");
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://app:s3cretW0rd@db.example.com/app",
        "s3cretW0rd@db.example.com",
        "s3cretw0rd@1",
        "",
        "environment@latest",
        "environment@",
      })
  void repeatsNothingThatMayBeAUrl(String given) {
    Launch.Result result = Launch.in(folder).run("chains", given);

    assertThat(result.all()).startsWith("error DBC009: ").doesNotContainIgnoringCase("s3cretw0rd");
    assertThat(result.status()).isEqualTo(2);
  }
}
