package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What reading a URL gave.
 *
 * @param target the database it names; present when no finding is an error
 * @param diagnostics everything that is wrong with the URL
 */
public record ParsedTarget(Optional<Target> target, List<Diagnostic> diagnostics) {
  public ParsedTarget {
    Objects.requireNonNull(target, "target is null");
    diagnostics = List.copyOf(diagnostics);
  }
}
