package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * One variable that went into a value.
 *
 * @param name the variable's name
 * @param origin where its value came from; nothing where it was not set
 */
public record Reference(String name, Optional<Origin> origin) {
  public Reference {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(origin, "origin is null");
  }
}
