package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A source's definition of the variable.
 *
 * @param origin the place, with its line
 * @param value the text
 * @param diagnostics what is wrong or doubtful about it
 */
record Definition(Origin origin, Secret value, List<Diagnostic> diagnostics) {
  Definition {
    Objects.requireNonNull(origin, "origin is null");
    Objects.requireNonNull(value, "value is null");
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns the text unless something is wrong with it; a value cut short is worth nothing. */
  Optional<Secret> usable() {
    return diagnostics.stream().anyMatch(Diagnostic::isError)
        ? Optional.empty()
        : Optional.of(value);
  }
}
