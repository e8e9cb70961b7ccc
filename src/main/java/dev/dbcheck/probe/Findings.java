package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.secret.Redactor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Collects what the stages of a probe find; every text is cleaned on its way in. */
final class Findings {

  /** A stage to run. */
  interface Step<T> {
    Passed<T> take() throws StageFailure;
  }

  private final Redactor redactor;
  private final Clock clock;
  private final Map<Stage, StageResult> results = new EnumMap<>(Stage.class);
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int afterNames;

  Findings(Redactor redactor, Clock clock) {
    this.redactor = redactor;
    this.clock = clock;
  }

  /** Runs a stage and keeps how it went; a failure is kept and thrown on. */
  <T> T run(Stage stage, Step<T> step) throws StageFailure {
    Instant started = clock.instant();
    try {
      Passed<T> passed = step.take();
      keep(stage, elapsedSince(started), passed.facts(), passed.findings());
      return passed.value();
    } catch (StageFailure failed) {
      keep(stage, elapsedSince(started), failed.facts(), failed.diagnostics());
      throw failed;
    }
  }

  private Duration elapsedSince(Instant started) {
    return Duration.between(started, clock.instant());
  }

  /** Keeps the look-up, which has been made before. */
  void names(Duration elapsed, SequencedMap<String, String> facts, List<Diagnostic> found) {
    keep(Stage.NAME, elapsed, facts, found);
    afterNames = diagnostics.size();
  }

  /** The gravest finding decides the status. */
  private void keep(
      Stage stage, Duration elapsed, SequencedMap<String, String> facts, List<Diagnostic> found) {
    SequencedMap<String, String> cleaned = new LinkedHashMap<>();
    facts.forEach((name, value) -> cleaned.put(name, redactor.clean(value)));
    results.put(stage, new StageResult(stage, status(found), elapsed, cleaned));
    found.forEach(this::keep);
  }

  private static StageStatus status(List<Diagnostic> found) {
    if (found.stream().anyMatch(Diagnostic::isError)) {
      return StageStatus.FAILED;
    }
    boolean warned = found.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
    return warned ? StageStatus.WARNED : StageStatus.PASSED;
  }

  private void keep(Diagnostic found) {
    diagnostics.add(found.cleaned(redactor::clean));
  }

  /** Forgets a server that is not the wanted one: all but the look-up, which holds for the next. */
  void startOver() {
    results.keySet().retainAll(List.of(Stage.NAME));
    diagnostics.subList(afterNames, diagnostics.size()).clear();
  }

  /** Returns one result for each stage. */
  List<StageResult> stages() {
    return Stream.of(Stage.values())
        .map(stage -> results.getOrDefault(stage, StageResult.skipped(stage)))
        .toList();
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
