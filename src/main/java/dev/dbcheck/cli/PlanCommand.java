package dev.dbcheck.cli;

import dev.dbcheck.guard.Approval;
import dev.dbcheck.migrate.FlywayMigrator;
import dev.dbcheck.migrate.FlywaySettings;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what migrating would do, and changes nothing. */
@Command(
    name = "plan",
    description = "Show the pending migrations and the guard's decision; change nothing.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dbcheck plan --expect-host render.com",
      "  dbcheck plan -C backend --locations db/migration,db/seed --format json"
    })
class PlanCommand extends TargetCommand {
  @Mixin private MigrationOptions migration = new MigrationOptions();

  PlanCommand(Context context) {
    super(context);
  }

  @Override
  OptionalInt travel(Passage passage) {
    Optional<Approval> approval = passage.approve();
    Optional<FlywaySettings> settings =
        approval.flatMap(
            approved -> migration.settings(passage, approved, options.source, context));
    if (settings.isPresent()) {
      passage
          .reach(approval.get())
          .filter(passage::isFit)
          .map(reached -> passage.migrator(reached, settings.get()))
          .ifPresent(migrator -> proceed(passage, migrator));
    }
    return OptionalInt.empty();
  }

  /** Does what is left once the database is reached and fit. */
  void proceed(Passage passage, FlywayMigrator migrator) {
    passage.plan(migrator);
  }
}
