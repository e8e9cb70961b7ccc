package dev.dbcheck.report;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.guard.Approval;
import dev.dbcheck.guard.Decision;
import dev.dbcheck.guard.Refusal;
import dev.dbcheck.migrate.MigrationPlan;
import dev.dbcheck.migrate.PendingMigration;
import dev.dbcheck.probe.ProbeResult;
import dev.dbcheck.target.Agreement;
import dev.dbcheck.target.reading.Explanation;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Writes for a human reader: data as it is found, the findings at the end. */
public final class TextReporter implements Reporter {
  /** The command that is about nothing but the chain and the target. */
  private static final String IN_FULL = "resolve";

  private final PrintStream out;
  private final Style style;
  private final PrintStream err;
  private final Style errStyle;
  private final boolean quiet;
  private final int width;
  private int written;

  /**
   * Returns a reporter.
   *
   * @param out where the data goes
   * @param err where the findings go
   * @param quiet whether to write nothing but errors
   * @param width the width in characters to which tables are wrapped
   */
  public TextReporter(
      PrintStream out, Style style, PrintStream err, Style errStyle, boolean quiet, int width) {
    this.out = Objects.requireNonNull(out, "out is null");
    this.style = Objects.requireNonNull(style, "style is null");
    this.err = Objects.requireNonNull(err, "err is null");
    this.errStyle = Objects.requireNonNull(errStyle, "errStyle is null");
    this.quiet = quiet;
    this.width = width;
  }

  @Override
  public void resolved(Report soFar) {
    soFar.resolution().ifPresent(this::origin);
    if (soFar.command().equals(IN_FULL)) {
      soFar
          .resolution()
          .ifPresent(found -> section("sources", SourceText.lines(found, soFar.target())));
      soFar
          .target()
          .ifPresent(target -> section("target", TargetText.lines(target, soFar.provider())));
      section("clients", ClientText.lines(soFar.clients()));
    } else {
      soFar
          .target()
          .ifPresent(target -> {
            print("  " + target.redacted());
            soFar
                .provider()
                .map(TargetText::provider)
                .ifPresent(line -> print("  " + style.faint(line)));
            print("");
          });
    }
  }

  private void origin(Resolution resolution) {
    print(
        style.strong(resolution.variable())
            + resolution
                .origin()
                .map(origin -> " from " + style.strong(origin.location()))
                .orElse(" was not found"));
    ChainText.line(resolution.chain()).ifPresent(line -> print("  " + style.faint(line)));
    if (resolution.origin().isPresent()) {
      print("");
    }
  }

  @Override
  public void compared(List<Agreement.Compared> views) {
    section("who sees what", ViewText.lines(views));
  }

  @Override
  public void explained(Explanation explanation) {
    ExplanationText text = new ExplanationText(explanation, width);
    section("where each client goes", text.destinations());
    section("does not connect", text.failures());
    section("tls", text.tls());
    section("parameters", text.parameters());
    section("obeyed besides the URL", text.fallbacks());
    section("evidence", text.notes());
    explanation.corrected().ifPresent(url -> section("corrected", List.of("  " + url)));
  }

  @Override
  public void converted(ConversionResult result) {
    section("for " + result.client().title(), ConversionText.lines(result));
  }

  @Override
  public void decided(Decision decision) {
    String answer =
        switch (decision) {
          case Approval _ -> style.good("approved");
          case Refusal _ -> style.bad("refused");
        };
    section("guard: " + answer, DecisionText.lines(decision));
  }

  @Override
  public void probed(ProbeResult probe) {
    section("probe", probe.stages().stream().map(stage -> StageText.line(stage, style)).toList());
  }

  @Override
  public void planned(MigrationPlan plan) {
    section("migrations", PlanText.lines(plan));
  }

  @Override
  public void started(PendingMigration migration) {}

  @Override
  public void finished(PendingMigration migration, Duration elapsed) {
    migrated(style.good("done"), migration, elapsed);
  }

  @Override
  public void failed(PendingMigration migration, Duration elapsed) {
    migrated(style.bad("FAIL"), migration, elapsed);
  }

  private void migrated(String mark, PendingMigration migration, Duration elapsed) {
    print("  " + mark + "  " + PlanText.name(migration) + "  " + Durations.text(elapsed));
  }

  @Override
  public void handedOver(Report soFar) {
    findings(soFar);
  }

  @Override
  public void ended(Report report) {
    report.outcome().ifPresent(outcome -> print(PlanText.summary(outcome)));
    findings(report);
  }

  /** Writes the findings that have not been written yet. */
  private void findings(Report report) {
    out.flush();
    List<Diagnostic> all = report.diagnostics();
    for (Diagnostic diagnostic : all.subList(written, all.size())) {
      if (!quiet || diagnostic.isError()) {
        DiagnosticText.lines(diagnostic, errStyle).forEach(err::println);
      }
    }
    written = all.size();
    err.flush();
  }

  private void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      print(style.faint(title));
      lines.forEach(this::print);
      print("");
    }
  }

  private void print(String line) {
    if (!quiet) {
      out.println(line);
      out.flush();
    }
  }
}
