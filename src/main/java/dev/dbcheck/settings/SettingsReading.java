package dev.dbcheck.settings;

import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;

/** What reading a settings file gave. */
public sealed interface SettingsReading {

  /** The file does not exist. */
  record Absent() implements SettingsReading {}

  /**
   * The file could be read.
   *
   * @param table the file's root table
   */
  record Read(SettingsTable table) implements SettingsReading {}

  /**
   * The file is not TOML, or could not be read.
   *
   * @param reasons one finding for each line at fault; never empty
   */
  record Malformed(List<Diagnostic> reasons) implements SettingsReading {
    public Malformed {
      reasons = List.copyOf(reasons);
    }
  }
}
