package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a step of a connection gave.
 *
 * @param value what the next step needs
 * @param facts what it found, in the order in which a reader wants them
 * @param findings warnings and notes
 */
record Passed<T>(T value, SequencedMap<String, String> facts, List<Diagnostic> findings) {
  Passed {
    findings = List.copyOf(findings);
  }
}
