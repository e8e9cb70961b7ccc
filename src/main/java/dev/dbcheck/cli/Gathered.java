package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.guard.Decision;
import dev.dbcheck.migrate.MigrationOutcome;
import dev.dbcheck.migrate.MigrationPlan;
import dev.dbcheck.probe.ProbeResult;
import dev.dbcheck.report.ConversionResult;
import dev.dbcheck.report.Report;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.target.provider.Providers;
import dev.dbcheck.target.reading.Explanation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** What a command has found out so far; the thread that reports an interruption reads it too. */
final class Gathered {
  /** Somebody may have given a URL to an option that takes none, and findings name values. */
  private static final Redactor ANY_URL = Redactor.knowingNothing();

  private final String command;
  private final Optional<String> mode;
  private final Providers providers;
  private final List<Diagnostic> diagnostics = new CopyOnWriteArrayList<>();

  private Location location = Location.unknown();
  private Optional<Explanation> explanation = Optional.empty();
  private Optional<ConversionResult> conversion = Optional.empty();
  private Optional<ProbeResult> probe = Optional.empty();
  private Optional<Decision> decision = Optional.empty();
  private Optional<MigrationPlan> plan = Optional.empty();
  private Optional<MigrationOutcome> outcome = Optional.empty();

  /** Returns what is known before anything was done. */
  Gathered(String command, Optional<String> mode, Providers providers) {
    this.command = command;
    this.mode = mode;
    this.providers = providers;
  }

  String command() {
    return command;
  }

  void note(Diagnostic finding) {
    diagnostics.add(finding);
  }

  void noteAll(List<Diagnostic> findings) {
    diagnostics.addAll(findings);
  }

  /** Changes how the findings so far count. */
  void reconsider(UnaryOperator<Diagnostic> change) {
    diagnostics.replaceAll(change);
  }

  void located(Location found) {
    location = found;
    diagnostics.addAll(found.diagnostics());
  }

  Location location() {
    return location;
  }

  void explained(Explanation found) {
    explanation = Optional.of(found);
  }

  void converted(ConversionResult result) {
    conversion = Optional.of(result);
    diagnostics.addAll(result.converted().diagnostics());
  }

  void probed(ProbeResult result) {
    probe = Optional.of(result);
    diagnostics.addAll(result.diagnostics());
  }

  Optional<ProbeResult> probe() {
    return probe;
  }

  void decided(Decision made) {
    decision = Optional.of(made);
  }

  void planned(MigrationPlan made) {
    plan = Optional.of(made);
    diagnostics.addAll(made.problems());
  }

  void migrated(MigrationOutcome done) {
    outcome = Optional.of(done);
    diagnostics.addAll(done.diagnostics());
  }

  /** Returns it all as a report, with the status of a command that was run. */
  Report report(OptionalInt commandStatus) {
    return new Report(
        command,
        mode,
        location.resolution(),
        location.views(),
        location.target(),
        location.target().flatMap(providers::of),
        location.clients(),
        explanation,
        conversion,
        probe,
        decision,
        plan,
        outcome,
        commandStatus,
        diagnostics.stream().map(found -> found.cleaned(ANY_URL::clean)).toList());
  }
}
