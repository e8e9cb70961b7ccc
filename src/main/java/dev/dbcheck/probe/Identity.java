package dev.dbcheck.probe;

import java.util.Objects;
import java.util.Optional;

/**
 * What tells one database from another.
 *
 * @param systemIdentifier of the cluster, from {@code pg_control_system()}; some providers hide it
 * @param databaseOid from {@code pg_database}
 * @param database {@code current_database()}
 */
public record Identity(Optional<String> systemIdentifier, long databaseOid, String database) {
  public Identity {
    Objects.requireNonNull(systemIdentifier, "systemIdentifier is null");
    Objects.requireNonNull(database, "database is null");
  }

  /**
   * Returns {@code systemIdentifier/databaseOid/database}, with {@code -} for a hidden identifier.
   */
  public String display() {
    return systemIdentifier.orElse("-") + "/" + databaseOid + "/" + database;
  }
}
