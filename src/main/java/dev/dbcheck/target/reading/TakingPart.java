package dev.dbcheck.target.reading;

import dev.dbcheck.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * A client that the project uses, and what it makes of the URL.
 *
 * @param role what it is used for: {@code app} or {@code migrations}
 * @param version the version that the project uses, if it is known
 * @param origin why it is taken to be used
 * @param reading what it makes of the URL
 */
public record TakingPart(String role, Optional<String> version, Origin origin, Explained reading) {
  public TakingPart {
    Objects.requireNonNull(role, "role is null");
    Objects.requireNonNull(version, "version is null");
    Objects.requireNonNull(origin, "origin is null");
    Objects.requireNonNull(reading, "reading is null");
  }
}
