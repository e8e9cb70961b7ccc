package dev.dbcheck.cli;

import dev.dbcheck.guard.Approval;
import dev.dbcheck.migrate.FlywayMigrator;
import dev.dbcheck.migrate.FlywaySettings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;

/** Shows what migrating would do, and changes nothing. */
class PlanCommand extends TargetCommand {
  private static final Usage USAGE =
      Usage.of(
          "plan",
          "Show the pending migrations and the guard's decision; change nothing.",
          "  dbcheck plan --expect-host render.com",
          "  dbcheck plan -C backend --locations db/migration,db/seed --format json");

  private final MigrationOptions migration = new MigrationOptions();

  PlanCommand(Context context) {
    this(USAGE, context);
  }

  PlanCommand(Usage usage, Context context) {
    super(usage, context);
  }

  @Override
  public List<? extends ArgSpec> arguments() {
    return Stream.concat(options.all().stream(), migration.all().stream()).toList();
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
          .map(reached -> passage.migration().migrator(reached, settings.get()))
          .ifPresent(migrator -> proceed(passage, migrator));
    }
    return OptionalInt.empty();
  }

  /** Does what is left once the database is reached and fit. */
  void proceed(Passage passage, FlywayMigrator migrator) {
    passage.migration().plan(migrator::plan);
  }
}
