package dev.dbcheck.migrate;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A migration that has not been applied.
 *
 * @param version nothing for a repeatable migration
 * @param description from the file's name
 * @param script the file's name below its location
 * @param type Flyway's name of it: {@code SQL}, {@code SQL_BASELINE}
 * @param checksum Flyway's CRC32 of the file
 */
public record PendingMigration(
    Optional<String> version,
    String description,
    String script,
    String type,
    OptionalInt checksum) {
  public PendingMigration {
    Objects.requireNonNull(version, "version is null");
    Objects.requireNonNull(description, "description is null");
    Objects.requireNonNull(script, "script is null");
    Objects.requireNonNull(type, "type is null");
    Objects.requireNonNull(checksum, "checksum is null");
  }
}
