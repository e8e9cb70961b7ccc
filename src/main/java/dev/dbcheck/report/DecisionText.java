package dev.dbcheck.report;

import dev.dbcheck.guard.Check;
import dev.dbcheck.guard.Decision;
import java.util.List;

/** A decision's comparisons for a human reader. */
final class DecisionText {
  private DecisionText() {}

  static List<String> lines(Decision decision) {
    Columns columns = new Columns();
    for (Check check : decision.checks()) {
      columns.row(
          check.met() ? "met" : "NOT MET",
          check.name(),
          "expected " + check.expected(),
          "is " + check.actual());
    }
    return columns.lines();
  }
}
