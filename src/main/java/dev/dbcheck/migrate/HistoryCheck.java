package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.info.MigrationInfoImpl;
import org.flywaydb.core.internal.util.AbbreviationUtils;

/**
 * Compares the migrations of the app with those the schema history names.
 *
 * <p>The rules are those of Flyway's own validation (flyway-core 13.12.0, {@code
 * MigrationInfoImpl.validate}), which would cost a second connection and its round trips.
 */
final class HistoryCheck {
  private final Configuration configuration;
  private final String table;

  HistoryCheck(Configuration configuration, String table) {
    this.configuration = configuration;
    this.table = table;
  }

  /** Returns one finding for each migration that does not fit. */
  List<Diagnostic> problems(MigrationInfo[] migrations) {
    Optional<MigrationInfo> baseline =
        Arrays.stream(migrations).filter(m -> m.getState() == MigrationState.BASELINE).findFirst();
    return Arrays.stream(migrations)
        .map(migration -> problem(migration, baseline))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Diagnostic> problem(MigrationInfo migration, Optional<MigrationInfo> baseline) {
    MigrationState state = migration.getState();
    if (state.isFailed()) {
      return Optional.of(failed(migration));
    }
    if (state == MigrationState.FUTURE_SUCCESS) {
      return Optional.of(
          mismatch("%s is applied and newer than every local migration", migration)
              .as(Severity.WARNING));
    }
    if (ignored(migration)) {
      return Optional.empty();
    }
    if (state == MigrationState.MISSING_SUCCESS) {
      return Optional.of(
          mismatch("%s is applied but has no local file", migration)
              .hint("Check out the revision that holds it, or look whether the database is right"));
    }
    boolean skipped = state == MigrationState.IGNORED && migration.isShouldExecute();
    if (skipped && !migration.getType().isBaseline() && !migration.getType().isUndo()) {
      return Optional.of(
          mismatch("%s is older than the current version and was never applied", migration)
              .hint("Give it a higher version, or set outOfOrder in Flyway's configuration"));
    }
    boolean applied = state == MigrationState.SUCCESS || state == MigrationState.OUT_OF_ORDER;
    return applied && !below(migration, baseline) ? difference(migration) : Optional.empty();
  }

  private boolean ignored(MigrationInfo migration) {
    return Arrays.stream(configuration.getIgnoreMigrationPatterns())
        .anyMatch(p -> p.matchesMigration(migration.isVersioned(), migration.getState()));
  }

  private static boolean below(MigrationInfo migration, Optional<MigrationInfo> baseline) {
    return migration.isVersioned()
        && baseline.isPresent()
        && migration.getVersion().compareTo(baseline.get().getVersion()) <= 0;
  }

  private Optional<Diagnostic> difference(MigrationInfo migration) {
    if (!migration.isChecksumMatching()) {
      String detail =
          "checksum %d when applied, %d now"
              .formatted(migration.getAppliedChecksum(), migration.getResolvedChecksum());
      return Optional.of(
          mismatch("%s was changed after it was applied", migration)
              .detail(detail)
              .hint("Restore the file, and put the change into a new migration"));
    }
    if (migration instanceof MigrationInfoImpl both && renamed(both)) {
      return Optional.of(
          mismatch("%s has another description than when it was applied", migration)
              .detail("it was applied as %s".formatted(migration.getScript()))
              .hint("Give the file its old name again"));
    }
    return Optional.empty();
  }

  private static boolean renamed(MigrationInfoImpl migration) {
    if (migration.getResolvedMigration() == null || migration.getAppliedMigration() == null) {
      return false;
    }
    String now = migration.getResolvedMigration().getDescription();
    String then = migration.getAppliedMigration().getDescription();
    return !then.equals(AbbreviationUtils.abbreviateDescription(now))
        && !(now.isEmpty() && then.equals("<< no description >>"));
  }

  private Diagnostic mismatch(String message, MigrationInfo migration) {
    Diagnostic finding = Diagnostic.of(Code.HISTORY_MISMATCH, message.formatted(name(migration)));
    return configuration.isValidateOnMigrate() ? finding : finding.as(Severity.WARNING);
  }

  private Diagnostic failed(MigrationInfo migration) {
    String row =
        migration.isVersioned()
            ? "version = '%s'".formatted(migration.getVersion())
            : "script = '%s'".formatted(migration.getScript().replace("'", "''"));
    return Diagnostic.of(
            Code.FAILED_MIGRATION_IN_HISTORY,
            "%s failed earlier and stands as failed in %s".formatted(name(migration), table))
        .detail("what its statements did before the failure may still be in the database")
        .hint(
            "Undo by hand what it did, then remove the row: delete from %s where %s and not success"
                .formatted(table, row));
  }

  /** Returns {@code version 2 (V2__add_index.sql)}, or the script of a repeatable migration. */
  static String name(MigrationInfo migration) {
    return migration.isVersioned()
        ? "version %s (%s)".formatted(migration.getVersion(), migration.getScript())
        : migration.getScript();
  }
}
