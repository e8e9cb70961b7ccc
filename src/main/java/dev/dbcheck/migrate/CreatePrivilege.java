package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;

/**
 * Whether the role that migrates may create what migrating creates. Without it Flyway tries for
 * nine seconds to create its history table; since PostgreSQL 15 nobody but the database's owner has
 * it on the schema {@code public}.
 *
 * @param role the role at work, quoted where SQL wants it
 * @param object {@code schema} or {@code database} and its name, quoted where SQL wants it
 * @param held whether the role has it
 */
record CreatePrivilege(String role, String object, boolean held) {

  /** Returns what its lack means before the schema history table has been created. */
  Diagnostic missingForHistory(String table) {
    return missing().detail("migrating creates %s first".formatted(table));
  }

  /** Returns what its lack may mean for migrations: some create nothing. */
  Diagnostic missingForMigrations() {
    return missing()
        .as(Severity.WARNING)
        .detail("a pending migration that creates something there will fail");
  }

  private Diagnostic missing() {
    return Diagnostic.of(
            Code.CREATE_PRIVILEGE_MISSING,
            "role %s lacks the privilege to create in %s".formatted(role, object))
        .hint("Let the owner of %2$s run: grant create on %2$s to %1$s".formatted(role, object));
  }
}
