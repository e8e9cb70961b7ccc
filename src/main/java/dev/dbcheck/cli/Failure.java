package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.report.JsonReporter;
import dev.dbcheck.report.Report;
import dev.dbcheck.report.Reporter;
import dev.dbcheck.report.Style;
import dev.dbcheck.report.TextReporter;
import java.util.List;

/** A command that ended before it had a report of its own to write. */
final class Failure {
  private Failure() {}

  /** Reports findings as text and returns the status they lead to. */
  static int report(List<Diagnostic> findings, Context context, String command) {
    return end(
        new TextReporter(
            context.out(),
            Style.PLAIN,
            context.err(),
            Style.PLAIN,
            false,
            TerminalWidth.of(context.environment())),
        Report.ofFailure(command, findings));
  }

  /** Reports findings as JSON on standard output and returns the status they lead to. */
  static int reportJson(List<Diagnostic> findings, Context context, String command) {
    return end(new JsonReporter(context.out()), Report.ofFailure(command, findings));
  }

  private static int end(Reporter reporter, Report report) {
    reporter.ended(report);
    return report.exitStatus();
  }
}
