package dev.dbcheck.report;

import dev.dbcheck.guard.Decision;
import dev.dbcheck.migrate.MigrationListener;
import dev.dbcheck.migrate.MigrationPlan;
import dev.dbcheck.probe.ProbeResult;
import dev.dbcheck.target.Agreement;
import dev.dbcheck.target.reading.Explanation;
import java.util.List;

/** Receives what a command finds out while it goes on, and the whole at its end. */
public interface Reporter extends MigrationListener {

  /** The URL was found, or not, and read. */
  void resolved(Report soFar);

  /** What each chain of the project sees was asked for, or is not the same. */
  void compared(List<Agreement.Compared> views);

  /** What every client makes of the URL was asked for. */
  void explained(Explanation explanation);

  /** The URL was written for a client, or can't be. */
  void converted(ConversionResult result);

  /** The guard decided. */
  void decided(Decision decision);

  /** The database was reached, or not. */
  void probed(ProbeResult probe);

  /** The pending migrations are known. */
  void planned(MigrationPlan plan);

  /** Another program is about to take over the terminal. */
  void handedOver(Report soFar);

  /** The command has ended; nothing is written after this. */
  void ended(Report report);
}
