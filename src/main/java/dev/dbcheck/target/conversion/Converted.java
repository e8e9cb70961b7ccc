package dev.dbcheck.target.conversion;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.secret.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What writing a target for a client gave.
 *
 * @param text what the client takes, a URL as a rule; present when no finding is an error
 * @param redacted the same with every secret masked
 * @param variables what has to be set beside it, by name; none of them is a secret
 * @param diagnostics what was left out or changed, and what cannot be said
 */
public record Converted(
    Optional<Secret> text,
    Optional<String> redacted,
    SequencedMap<String, String> variables,
    List<Diagnostic> diagnostics) {

  public Converted {
    Objects.requireNonNull(text, "text is null");
    Objects.requireNonNull(redacted, "redacted is null");
    variables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(variables));
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns the result of a conversion that cannot be. */
  static Converted impossible(List<Diagnostic> diagnostics) {
    return new Converted(Optional.empty(), Optional.empty(), new LinkedHashMap<>(), diagnostics);
  }
}
