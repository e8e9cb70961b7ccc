package dev.dbcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of cells, each column as wide as its widest cell, the last one ragged or wrapped. */
final class Columns {
  private static final String INDENT = "  ";
  private static final String GAP = "  ";
  private static final int NARROWEST_WRAP = 24;

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row; all rows of a table have the same number of cells. */
  Columns row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Returns the lines, without white space at their ends. */
  List<String> lines() {
    return lines(Integer.MAX_VALUE);
  }

  /** Returns the lines, the last column wrapped between words to fit a width in characters. */
  List<String> lines(int width) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Integer> widths =
        IntStream.range(0, rows.getFirst().size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .boxed()
            .toList();
    int before = widths.subList(0, widths.size() - 1).stream().mapToInt(w -> w + 2).sum();
    int room = Math.max(NARROWEST_WRAP, width - INDENT.length() - before);
    return rows.stream().flatMap(row -> lines(row, widths, room)).toList();
  }

  private static Stream<String> lines(List<String> row, List<Integer> widths, int room) {
    List<String> wrapped = wrapped(row.getLast(), room);
    return IntStream.range(0, wrapped.size())
        .mapToObj(number -> {
          List<String> cells = new ArrayList<>();
          row.subList(0, row.size() - 1).forEach(cell -> cells.add(number == 0 ? cell : ""));
          cells.add(wrapped.get(number));
          return line(cells, widths);
        });
  }

  private static List<String> wrapped(String text, int room) {
    if (text.length() <= room) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> pad(row.get(column), widths.get(column)))
        .collect(Collectors.joining(GAP, INDENT, ""))
        .stripTrailing();
  }

  private static String pad(String cell, int width) {
    return cell + " ".repeat(Math.max(0, width - cell.length()));
  }
}
