package dev.dbcheck.env.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The order in which a real loader's files were seen to win.
 *
 * @param chain the chain's name
 * @param version the loader's version, for chains with several editions
 * @param mode the chain's mode
 * @param environment variables beside the one that is looked for
 * @param order the sources, the first winner first; {@code OS} is the process environment
 * @param evidence how the order is known
 */
record RecordedOrder(
    String chain,
    Optional<String> version,
    Optional<String> mode,
    Map<String, String> environment,
    List<String> order,
    String evidence) {
  private static final Path FOLDER = Path.of("src/test/resources/dev/dbcheck/env");

  static List<RecordedOrder> all() {
    List<RecordedOrder> orders = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file :
          files
              .filter(one -> one.getFileName().toString().startsWith("orders-"))
              .sorted()
              .toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(RecordedOrder::parse)
            .forEach(orders::add);
      }
      return orders;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static RecordedOrder parse(String line) {
    String[] columns = line.split("\t");
    String[] name = columns[0].split("@");
    return new RecordedOrder(
        name[0],
        name.length > 1 ? Optional.of(name[1]) : Optional.empty(),
        columns[1].equals("-") ? Optional.empty() : Optional.of(columns[1]),
        environment(columns[2]),
        List.of(columns[3].split(" > ")),
        columns[4]);
  }

  private static Map<String, String> environment(String column) {
    Map<String, String> variables = new LinkedHashMap<>();
    if (!column.equals("-")) {
      for (String assignment : column.split(",")) {
        String[] sides = assignment.split("=", 2);
        variables.put(sides[0], sides[1]);
      }
    }
    return variables;
  }

  @Override
  public String toString() {
    return chain + version.map("@"::concat).orElse("") + mode.map(" "::concat).orElse("");
  }
}
