package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import java.util.Objects;
import java.util.Optional;

/**
 * What one source of the chain says of the variable.
 *
 * @param origin the source, with the line where it defines the variable
 * @param state whether its value is in force
 * @param value what it says; nothing where it is absent or of no use
 */
public record SourceReading(Origin origin, State state, Optional<Secret> value) {

  /** Whether a source's value is in force. */
  public enum State {
    WON,
    SHADOWED,
    ABSENT
  }

  public SourceReading {
    Objects.requireNonNull(origin, "origin is null");
    Objects.requireNonNull(state, "state is null");
    Objects.requireNonNull(value, "value is null");
  }
}
