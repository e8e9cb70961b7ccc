package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * One variable that went into a value.
 *
 * @param name the variable's name
 * @param origin where its value came from; nothing where it was not set
 * @param isMissing whether it was not set and nothing stood in for it
 */
public record Reference(String name, Optional<Origin> origin, boolean isMissing) {
  public Reference {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(origin, "origin is null");
  }
}
