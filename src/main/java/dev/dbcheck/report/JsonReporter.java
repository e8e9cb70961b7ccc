package dev.dbcheck.report;

import dev.dbcheck.guard.Decision;
import dev.dbcheck.migrate.MigrationPlan;
import dev.dbcheck.migrate.PendingMigration;
import dev.dbcheck.probe.ProbeResult;
import dev.dbcheck.target.Agreement;
import dev.dbcheck.target.reading.Explanation;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Writes one JSON object at the end, and nothing before; docs/schema holds its schema. */
public final class JsonReporter implements Reporter {
  private final PrintStream out;

  /** Returns a reporter that writes UTF-8 to the stream. */
  public JsonReporter(PrintStream out) {
    this.out = Objects.requireNonNull(out, "out is null");
  }

  @Override
  public void resolved(Report soFar) {}

  @Override
  public void compared(List<Agreement.Compared> views) {}

  @Override
  public void explained(Explanation explanation) {}

  @Override
  public void converted(ConversionResult result) {}

  @Override
  public void decided(Decision decision) {}

  @Override
  public void probed(ProbeResult probe) {}

  @Override
  public void planned(MigrationPlan plan) {}

  @Override
  public void started(PendingMigration migration) {}

  @Override
  public void finished(PendingMigration migration, Duration elapsed) {}

  @Override
  public void failed(PendingMigration migration, Duration elapsed) {}

  @Override
  public void handedOver(Report soFar) {}

  @Override
  public void ended(Report report) {
    JsonText.write(ReportJson.of(report), out);
  }
}
