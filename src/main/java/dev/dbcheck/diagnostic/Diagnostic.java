package dev.dbcheck.diagnostic;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One finding.
 *
 * @param code the problem
 * @param severity its weight here
 * @param message one factual line in lower case, with the value in it and no secret
 * @param detail further facts
 * @param hint one imperative sentence, with a command to paste where there is one
 * @param origin where the value at fault came from
 */
public record Diagnostic(
    Code code,
    Severity severity,
    String message,
    Optional<String> detail,
    Optional<String> hint,
    Optional<Origin> origin) {

  public Diagnostic {
    Objects.requireNonNull(code, "code is null");
    Objects.requireNonNull(severity, "severity is null");
    Objects.requireNonNull(message, "message is null");
    Objects.requireNonNull(detail, "detail is null");
    Objects.requireNonNull(hint, "hint is null");
    Objects.requireNonNull(origin, "origin is null");
  }

  /** Returns a finding with the code's own severity. */
  public static Diagnostic of(Code code, String message) {
    return new Diagnostic(
        code, code.severity(), message, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the same finding with another severity. */
  public Diagnostic as(Severity milder) {
    return new Diagnostic(code, milder, message, detail, hint, origin);
  }

  /** Returns the same finding with further facts. */
  public Diagnostic detail(String facts) {
    return new Diagnostic(code, severity, message, Optional.of(facts), hint, origin);
  }

  /** Returns the same finding with a way out. */
  public Diagnostic hint(String remedy) {
    return new Diagnostic(code, severity, message, detail, Optional.of(remedy), origin);
  }

  /** Returns the same finding with the place of the value at fault. */
  public Diagnostic at(Origin place) {
    return new Diagnostic(code, severity, message, detail, hint, Optional.of(place));
  }

  /** Returns the same finding with every text of it, but not the place, made fit for printing. */
  public Diagnostic cleaned(UnaryOperator<String> cleaner) {
    return new Diagnostic(
        code, severity, cleaner.apply(message), detail.map(cleaner), hint.map(cleaner), origin);
  }

  /** Returns whether this finding decides the exit status. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
