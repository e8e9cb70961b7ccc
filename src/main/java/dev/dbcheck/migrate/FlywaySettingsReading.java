package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.Objects;

/** What reading an app's Flyway configuration gave. */
public sealed interface FlywaySettingsReading {

  /** Returns the findings, errors or not. */
  List<Diagnostic> diagnostics();

  /**
   * Migrations can be planned and run with it.
   *
   * @param settings the configuration
   * @param diagnostics warnings and notes only
   */
  record Usable(FlywaySettings settings, List<Diagnostic> diagnostics)
      implements FlywaySettingsReading {
    public Usable {
      Objects.requireNonNull(settings, "settings is null");
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Nothing can be run with it.
   *
   * @param diagnostics at least one error
   */
  record Unusable(List<Diagnostic> diagnostics) implements FlywaySettingsReading {
    public Unusable {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
