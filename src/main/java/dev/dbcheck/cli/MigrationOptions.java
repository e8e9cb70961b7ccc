package dev.dbcheck.cli;

import dev.dbcheck.guard.Approval;
import dev.dbcheck.migrate.FlywaySettings;
import dev.dbcheck.migrate.FlywaySettingsReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where migrations are. */
final class MigrationOptions {
  @Option(
      names = "--locations",
      paramLabel = "DIR",
      split = ",",
      description = "Take SQL migrations from DIR instead of db/migration; repeatable.")
  private List<String> locations = new ArrayList<>();

  /** Reads the app's Flyway configuration; nothing is returned where it is unusable. */
  Optional<FlywaySettings> settings(
      Passage passage, Approval approval, SourceOptions source, Context context) {
    FlywaySettingsReading reading =
        FlywaySettings.read(
            source.appFolder(context),
            locations,
            context.environment().variables(),
            approval.target());
    passage.add(reading.diagnostics());
    return switch (reading) {
      case FlywaySettingsReading.Usable usable -> Optional.of(usable.settings());
      case FlywaySettingsReading.Unusable _ -> Optional.empty();
    };
  }
}
