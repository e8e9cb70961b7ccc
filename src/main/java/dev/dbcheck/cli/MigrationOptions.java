package dev.dbcheck.cli;

import dev.dbcheck.guard.Approval;
import dev.dbcheck.migrate.FlywaySettings;
import dev.dbcheck.migrate.FlywaySettingsReading;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** Where migrations are. */
final class MigrationOptions {
  private final OptionSpec locations =
      OptionSpec.builder("--locations")
          .paramLabel("DIR")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .initialValue(List.of())
          .splitRegex(",")
          .description("Take SQL migrations from DIR instead of db/migration; repeatable.")
          .build();

  /** Returns the options to declare. */
  List<OptionSpec> all() {
    return List.of(locations);
  }

  /** Reads the app's Flyway configuration; nothing is returned where it is unusable. */
  Optional<FlywaySettings> settings(
      Passage passage, Approval approval, SourceOptions source, Context context) {
    FlywaySettingsReading reading =
        FlywaySettings.read(
            source.appFolder(context),
            locations.getValue(),
            context.environment().variables(),
            approval.target());
    passage.add(reading.diagnostics());
    return switch (reading) {
      case FlywaySettingsReading.Usable usable -> Optional.of(usable.settings());
      case FlywaySettingsReading.Unusable _ -> Optional.empty();
    };
  }
}
