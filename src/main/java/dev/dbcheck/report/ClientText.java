package dev.dbcheck.report;

import dev.dbcheck.target.reading.Explained;
import dev.dbcheck.target.reading.TakingPart;
import java.util.List;

/** The clients that take part, for a human reader. */
final class ClientText {
  private ClientText() {}

  static List<String> lines(List<TakingPart> clients) {
    Columns columns = new Columns();
    for (TakingPart one : clients) {
      columns.row(
          one.role(),
          one.reading().client().name() + one.version().map(v -> " " + v).orElse(""),
          one.origin().location(),
          outcome(one.reading()));
    }
    return columns.lines();
  }

  private static String outcome(Explained reading) {
    return reading.where().orElse("does not connect with this URL");
  }
}
