package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one URL, in the order in which it is met. */
final class Findings {
  private final Origin origin;
  private final List<Diagnostic> found = new ArrayList<>();

  Findings(Origin origin) {
    this.origin = origin;
  }

  void add(Code code, String message, String hint) {
    add(Diagnostic.of(code, message).hint(hint));
  }

  void warn(Code code, String message, String hint) {
    add(Diagnostic.of(code, message).as(Severity.WARNING).hint(hint));
  }

  void add(Diagnostic finding) {
    found.add(finding.at(origin));
  }

  boolean hasError() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
