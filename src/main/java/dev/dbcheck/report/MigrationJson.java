package dev.dbcheck.report;

import dev.dbcheck.migrate.AppliedMigration;
import dev.dbcheck.migrate.MigrationOutcome;
import dev.dbcheck.migrate.MigrationPlan;
import dev.dbcheck.migrate.PendingMigration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Migrations as JSON. */
final class MigrationJson {
  private MigrationJson() {}

  static void putPlan(SequencedMap<String, Object> json, MigrationPlan plan) {
    SequencedMap<String, Object> history = new LinkedHashMap<>();
    history.put("table", plan.historyTable());
    plan.currentVersion().ifPresent(version -> history.put("version", version));
    history.put("applied", plan.applied());
    json.put("history", history);
    json.put("pending", plan.pending().stream().map(MigrationJson::pending).toList());
  }

  static void putOutcome(SequencedMap<String, Object> json, MigrationOutcome outcome) {
    json.put("applied", outcome.applied().stream().map(MigrationJson::applied).toList());
  }

  private static SequencedMap<String, Object> pending(PendingMigration migration) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    migration.version().ifPresent(version -> json.put("version", version));
    json.put("description", migration.description());
    json.put("script", migration.script());
    migration.checksum().ifPresent(checksum -> json.put("checksum", checksum));
    return json;
  }

  private static SequencedMap<String, Object> applied(AppliedMigration migration) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    migration.version().ifPresent(version -> json.put("version", version));
    json.put("description", migration.description());
    json.put("script", migration.script());
    json.put("elapsedMs", migration.elapsed().toMillis());
    return json;
  }
}
