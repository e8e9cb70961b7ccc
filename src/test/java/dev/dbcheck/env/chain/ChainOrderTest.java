package dev.dbcheck.env.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.ChainUse;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** File orders, proved the way they were measured: all files are there, the winner is removed. */
class ChainOrderTest {
  private static final String PROCESS_ENVIRONMENT = "OS";

  @TempDir private Path top;

  static List<RecordedOrder> orders() {
    return RecordedOrder.all();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void theFilesWinInTheOrderOfTheRealLoader(RecordedOrder recorded) throws IOException {
    Path app = Files.createDirectories(top.resolve("above/app"));
    if (!recorded.evidence().endsWith("no package.json")) {
      Files.writeString(app.resolve("package.json"), "{}");
    }
    Chain chain = Chains.find(recorded.chain()).orElseThrow();
    String variable = chain.variables().getFirst();
    Map<String, String> environment = new HashMap<>(recorded.environment());
    for (String source : recorded.order()) {
      if (source.equals(PROCESS_ENVIRONMENT)) {
        environment.put(variable, PROCESS_ENVIRONMENT);
      } else {
        write(app.resolve(source), variable, source);
      }
    }
    List<String> winners = new ArrayList<>();
    for (int i = 0; i < recorded.order().size(); i++) {
      String winner = winner(recorded, chain, app, environment);
      winners.add(winner);
      if (winner.equals(PROCESS_ENVIRONMENT)) {
        environment.remove(variable);
      } else {
        Files.deleteIfExists(app.resolve(winner));
      }
    }
    assertThat(winners).as(recorded.evidence()).isEqualTo(recorded.order());
    assertThat(winner(recorded, chain, app, environment)).isEqualTo("nothing");
  }

  @Test
  void everyChainsOrderIsRecorded() {
    TreeSet<String> recorded = new TreeSet<>();
    orders().forEach(order -> recorded.add(order.chain()));
    assertThat(recorded).containsAll(Chains.all().stream().map(Chain::name).toList());
  }

  /** Spring's, Quarkus' and decouple's formats are told from the name; others are assignments. */
  private static void write(Path file, String variable, String value) throws IOException {
    Files.createDirectories(file.getParent());
    String name = file.getFileName().toString();
    String section = name.endsWith(".ini") ? "[settings]\n" : "";
    Files.writeString(
        file,
        name.endsWith(".yml") || name.endsWith(".yaml")
            ? "\"" + variable + "\": \"" + value + "\"\n"
            : section + variable + "=" + value + "\n");
  }

  private static String winner(
      RecordedOrder recorded, Chain chain, Path app, Map<String, String> variables) {
    Environment environment = Environment.of(variables);
    Edition edition = recorded.version().map(chain::edition).orElseGet(chain::newest);
    Optional<ChainUse.Mode> mode = chain.mode().mode(recorded.mode(), environment);
    String name = mode.map(ChainUse.Mode::name).orElse("");
    Place plain = new Place(app, environment, name, Place.Settings.none());
    Place place = new Place(app, environment, name, settings(recorded, edition, plain));
    Resolution resolution =
        ChainReading.of(chain, edition, ChainUse.of(chain.name()), place, app)
            .resolve(chain.variables().getFirst());
    return resolution
        .winner()
        .map(winner ->
            winner.origin().line().isEmpty()
                ? PROCESS_ENVIRONMENT
                : app.relativize(app.resolve(winner.origin().source())).toString())
        .orElse("nothing");
  }

  /** Files that the chain does not look for by itself are named by the app, in alphabetic order. */
  private static Place.Settings settings(RecordedOrder recorded, Edition edition, Place plain) {
    List<Path> own =
        edition.files().candidates(plain).stream().map(ChainOrderTest::normalized).toList();
    List<String> named =
        recorded.order().stream()
            .filter(source -> !source.equals(PROCESS_ENVIRONMENT))
            .sorted()
            .toList();
    boolean findsThem =
        named.stream()
            .map(plain.folder()::resolve)
            .allMatch(file ->
                own.contains(normalized(file))
                    || edition.files().order().contains(file.getFileName().toString()));
    return findsThem ? Place.Settings.none() : new Place.Settings(named, Optional.empty());
  }

  private static Path normalized(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
