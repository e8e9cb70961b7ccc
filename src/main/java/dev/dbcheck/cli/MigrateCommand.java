package dev.dbcheck.cli;

import dev.dbcheck.migrate.FlywayMigrator;
import picocli.CommandLine.Command;

/** Guards, probes, plans, and only then migrates. */
@Command(
    name = "migrate",
    description = "Guard, probe, show the plan, and only then run the Flyway migrations.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dbcheck migrate --expect-host render.com",
      "  dbcheck migrate -C backend --expect-remote --expect-database shop --require-tls encrypted"
    })
final class MigrateCommand extends PlanCommand {
  MigrateCommand(Context context) {
    super(context);
  }

  @Override
  void proceed(Passage passage, FlywayMigrator migrator) {
    passage
        .plan(migrator)
        .filter(plan -> !plan.isBlocked() && !plan.isUpToDate())
        .ifPresent(_ -> passage.migrate(migrator));
  }
}
