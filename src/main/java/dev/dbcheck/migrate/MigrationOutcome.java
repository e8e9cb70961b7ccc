package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What migrating did.
 *
 * @param applied what is in the database now and was not before, in order
 * @param versionBefore the highest version applied before; nothing for none, or where it is not
 *     known
 * @param versionAfter the highest version applied now; nothing for none, or where it is not known
 * @param diagnostics why it ended early
 */
public record MigrationOutcome(
    List<AppliedMigration> applied,
    Optional<String> versionBefore,
    Optional<String> versionAfter,
    List<Diagnostic> diagnostics) {
  public MigrationOutcome {
    applied = List.copyOf(applied);
    Objects.requireNonNull(versionBefore, "versionBefore is null");
    Objects.requireNonNull(versionAfter, "versionAfter is null");
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns whether everything that was to run did run. */
  public boolean succeeded() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }
}
