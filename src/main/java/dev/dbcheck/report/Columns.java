package dev.dbcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells, each column as wide as its widest cell, the last one ragged. */
final class Columns {
  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row; all rows of a table have the same number of cells. */
  Columns row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Returns the lines, without white space at their ends. */
  List<String> lines() {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Integer> widths =
        IntStream.range(0, rows.getFirst().size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .boxed()
            .toList();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> pad(row.get(column), widths.get(column)))
        .collect(Collectors.joining(GAP, INDENT, ""))
        .stripTrailing();
  }

  private static String pad(String cell, int width) {
    return cell + " ".repeat(width - cell.length());
  }
}
