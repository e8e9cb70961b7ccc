package dev.dbcheck.cli;

import dev.dbcheck.migrate.FlywayMigrator;

/** Guards, probes, plans, and only then migrates. */
final class MigrateCommand extends PlanCommand {
  private static final Usage USAGE =
      Usage.of(
          "migrate",
          "Guard, probe, show the plan, and only then run the Flyway migrations.",
          "  dbcheck migrate --expect-host render.com",
          "  dbcheck migrate -C backend --expect-remote --expect-database shop --require-tls"
              + " encrypted");

  MigrateCommand(Context context) {
    super(USAGE, context);
  }

  @Override
  void proceed(Passage passage, FlywayMigrator migrator) {
    MigrationSteps steps = passage.migration();
    steps
        .plan(migrator::planToMigrate)
        .filter(plan -> !plan.isBlocked() && !plan.isUpToDate())
        .ifPresent(_ -> steps.migrate(migrator));
  }
}
