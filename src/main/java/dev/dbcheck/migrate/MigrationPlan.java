package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What migrating would do.
 *
 * @param historyTable the schema history table's full name, whether it exists or not
 * @param currentVersion the highest version applied
 * @param pending what would run, in order
 * @param applied how many migrations the history holds; failed ones and markers do not count
 * @param callbacks whether SQL callbacks would run too, even with nothing pending
 * @param problems what is wrong; an error among them keeps migrations from running
 */
public record MigrationPlan(
    String historyTable,
    Optional<String> currentVersion,
    List<PendingMigration> pending,
    int applied,
    boolean callbacks,
    List<Diagnostic> problems) {
  public MigrationPlan {
    Objects.requireNonNull(historyTable, "historyTable is null");
    Objects.requireNonNull(currentVersion, "currentVersion is null");
    pending = List.copyOf(pending);
    problems = List.copyOf(problems);
  }

  /** Returns whether an error keeps migrations from running. */
  public boolean isBlocked() {
    return problems.stream().anyMatch(Diagnostic::isError);
  }

  /** Returns whether migrating would do nothing at all, so that it need not be called. */
  public boolean isUpToDate() {
    return pending.isEmpty() && !callbacks && !isBlocked();
  }
}
