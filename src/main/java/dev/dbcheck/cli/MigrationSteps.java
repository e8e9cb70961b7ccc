package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.migrate.FlywayMigrator;
import dev.dbcheck.migrate.FlywaySettings;
import dev.dbcheck.migrate.MigrationOutcome;
import dev.dbcheck.migrate.MigrationPlan;
import dev.dbcheck.probe.ProbeResult;
import dev.dbcheck.probe.Session;
import dev.dbcheck.report.Reporter;
import java.util.Optional;
import java.util.function.Supplier;

/** Plans and runs migrations on a database that was reached. */
final class MigrationSteps {
  private final Gathered gathered;
  private final Context context;
  private final Reporter reporter;

  MigrationSteps(Gathered gathered, Context context, Reporter reporter) {
    this.gathered = gathered;
    this.context = context;
    this.reporter = reporter;
  }

  /** Returns what plans and runs migrations on a reached database. */
  FlywayMigrator migrator(Reached reached, FlywaySettings settings) {
    return new FlywayMigrator(
        reached.approval(),
        reached.session().dataSource(),
        settings,
        gathered.location().redactor());
  }

  /**
   * Returns what is to be migrated, noted and reported; nothing if the deadline came first. From
   * then on the deadline no longer holds: half a migration is worse than a slow one.
   */
  Optional<MigrationPlan> plan(Supplier<MigrationPlan> planning) {
    MigrationPlan made = planning.get();
    Optional<Diagnostic> late =
        gathered.probe().flatMap(ProbeResult::session).flatMap(Session::liftDeadline);
    if (late.isPresent()) {
      gathered.note(late.get());
      return Optional.empty();
    }
    gathered.planned(made);
    reporter.planned(made);
    return Optional.of(made);
  }

  /** Migrates, reporting each migration as it runs. */
  void migrate(FlywayMigrator migrator) {
    MigrationOutcome done = migrator.migrate(reporter, context.clock());
    gathered.migrated(done);
  }
}
