package dev.dbcheck.report;

import dev.dbcheck.migrate.MigrationOutcome;
import dev.dbcheck.migrate.MigrationPlan;
import dev.dbcheck.migrate.PendingMigration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Migrations for a human reader. */
final class PlanText {
  private PlanText() {}

  static List<String> lines(MigrationPlan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  "
            + plan.historyTable()
            + ": "
            + version(plan.currentVersion())
            + ", "
            + count(plan.applied())
            + " applied, "
            + plan.pending().size()
            + " pending");
    Columns columns = new Columns();
    plan.pending()
        .forEach(migration ->
            columns.row(
                "pending",
                migration.version().orElse("repeatable"),
                migration.description(),
                migration.script()));
    lines.addAll(columns.lines());
    if (plan.isUpToDate()) {
      lines.add("  nothing to do");
    }
    return lines;
  }

  /** Returns one line about a migration, as it ends. */
  static String name(PendingMigration migration) {
    return migration.version().map(version -> version + " ").orElse("") + migration.description();
  }

  static String summary(MigrationOutcome outcome) {
    String now = version(outcome.versionAfter());
    return outcome.applied().isEmpty()
        ? "nothing was applied; the schema is at " + now
        : "applied " + count(outcome.applied().size()) + "; the schema is at " + now;
  }

  private static String version(Optional<String> version) {
    return version.map(number -> "version " + number).orElse("no version yet");
  }

  private static String count(int migrations) {
    return migrations + (migrations == 1 ? " migration" : " migrations");
  }
}
