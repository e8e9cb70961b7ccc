package dev.dbcheck.migrate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Hears Flyway's events of single migrations, times them and hands them on. */
final class MigrationProgress extends BaseCallback {
  private final MigrationListener listener;
  private final Clock clock;
  private final List<AppliedMigration> finished = new ArrayList<>();
  private Instant start = Instant.EPOCH;

  MigrationProgress(MigrationListener listener, Clock clock) {
    this.listener = listener;
    this.clock = clock;
  }

  /** Returns the description of a migration as Flyway found it. */
  static PendingMigration pending(MigrationInfo migration) {
    return new PendingMigration(
        version(migration),
        migration.getDescription(),
        migration.getScript(),
        migration.getType().name(),
        migration.getChecksum() == null
            ? OptionalInt.empty()
            : OptionalInt.of(migration.getChecksum()));
  }

  private static Optional<String> version(MigrationInfo migration) {
    return Optional.ofNullable(migration.getVersion()).map(Object::toString);
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE
        || event == Event.AFTER_EACH_MIGRATE
        || event == Event.AFTER_EACH_MIGRATE_ERROR;
  }

  @Override
  public void handle(Event event, Context context) {
    PendingMigration migration = pending(context.getMigrationInfo());
    if (event == Event.BEFORE_EACH_MIGRATE) {
      start = clock.instant();
      listener.started(migration);
      return;
    }
    Duration elapsed = Duration.between(start, clock.instant());
    if (event == Event.AFTER_EACH_MIGRATE) {
      finished.add(
          new AppliedMigration(
              migration.version(), migration.description(), migration.script(), elapsed));
      listener.finished(migration, elapsed);
    } else {
      listener.failed(migration, elapsed);
    }
  }

  /**
   * Returns the migrations whose statements all ran; the last transaction may have failed to end.
   */
  List<AppliedMigration> finished() {
    return List.copyOf(finished);
  }
}
