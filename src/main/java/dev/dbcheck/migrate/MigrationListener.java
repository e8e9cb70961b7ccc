package dev.dbcheck.migrate;

import java.time.Duration;

/** Hears of each migration as it runs, on the thread that runs it. */
public interface MigrationListener {

  /** Is called before the migration's first statement. */
  void started(PendingMigration migration);

  /**
   * Is called after the migration's last statement; its transaction ends right after, so what
   * counts as applied stands in the outcome.
   */
  void finished(PendingMigration migration, Duration elapsed);

  /** Is called when a statement of the migration failed. */
  void failed(PendingMigration migration, Duration elapsed);
}
