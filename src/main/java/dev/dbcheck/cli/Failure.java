package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.report.JsonReporter;
import dev.dbcheck.report.Report;
import dev.dbcheck.report.Reporter;
import dev.dbcheck.report.Style;
import dev.dbcheck.report.TextReporter;

/** A command that ended before it had a report of its own to write. */
final class Failure {
  private Failure() {}

  /** Reports one finding in text and returns the status it leads to. */
  static int report(Diagnostic diagnostic, Context context, String command) {
    return end(
        new TextReporter(context.out(), Style.PLAIN, context.err(), Style.PLAIN, false),
        Report.ofFailure(command, diagnostic));
  }

  /** Reports one finding as JSON on standard output and returns the status it leads to. */
  static int reportJson(Diagnostic diagnostic, Context context, String command) {
    return end(new JsonReporter(context.out()), Report.ofFailure(command, diagnostic));
  }

  private static int end(Reporter reporter, Report report) {
    reporter.ended(report);
    return report.exitStatus();
  }
}
