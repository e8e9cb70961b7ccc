package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** Ends an attempt at the step that failed; never leaves this package. */
final class StageFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;
  private final transient SequencedMap<String, String> facts;

  StageFailure(Diagnostic diagnostic, SequencedMap<String, String> facts) {
    this(List.of(diagnostic), facts);
  }

  /** Carries no cause: what a driver's exception says may hold a secret. */
  StageFailure(List<Diagnostic> diagnostics, SequencedMap<String, String> facts) {
    super(diagnostics.getLast().message());
    this.diagnostics = List.copyOf(diagnostics);
    this.facts = facts;
  }

  /** Returns the same failure with its findings made fit for printing. */
  StageFailure cleaned(UnaryOperator<String> cleaner) {
    return new StageFailure(
        diagnostics.stream().map(finding -> finding.cleaned(cleaner)).toList(), facts);
  }

  /** Returns the findings, never empty; the last one ended the attempt. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  SequencedMap<String, String> facts() {
    return facts;
  }
}
