package dev.dbcheck.migrate;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A migration that has just been applied.
 *
 * @param version nothing for a repeatable migration
 * @param description from the file's name
 * @param script the file's name below its location
 * @param elapsed how long its statements took
 */
public record AppliedMigration(
    Optional<String> version, String description, String script, Duration elapsed) {
  public AppliedMigration {
    Objects.requireNonNull(version, "version is null");
    Objects.requireNonNull(description, "description is null");
    Objects.requireNonNull(script, "script is null");
    Objects.requireNonNull(elapsed, "elapsed is null");
  }
}
