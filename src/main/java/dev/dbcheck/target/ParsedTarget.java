package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What reading a URL gave.
 *
 * @param target the database it names; present when no finding is an error
 * @param intended the database it is meant to name, also where findings are errors; nothing where
 *     no part tells
 * @param diagnostics everything that is wrong with the URL
 */
public record ParsedTarget(
    Optional<Target> target, Optional<Target> intended, List<Diagnostic> diagnostics) {
  public ParsedTarget {
    Objects.requireNonNull(target, "target is null");
    Objects.requireNonNull(intended, "intended is null");
    diagnostics = List.copyOf(diagnostics);
  }

  /** What is only meant may have a piece of a password in any of its parts. */
  @Override
  public String toString() {
    return "ParsedTarget[target=" + target + ", diagnostics=" + diagnostics + "]";
  }
}
