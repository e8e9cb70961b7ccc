package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Origin;
import java.util.Objects;

/**
 * One property of a Flyway configuration file; its value may be secret and is not printed.
 *
 * @param name without the prefix {@code flyway.}
 * @param value as Flyway's properties hold it: lists are joined by commas
 * @param origin the file and line
 */
public record FlywayProperty(String name, String value, Origin origin) {
  public FlywayProperty {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(value, "value is null");
    Objects.requireNonNull(origin, "origin is null");
  }

  /** Returns {@code flyway.} and the name, as Flyway's documentation writes it. */
  String fullName() {
    return "flyway." + name;
  }

  /** Returns the same property with another value. */
  FlywayProperty withValue(String other) {
    return new FlywayProperty(name, other, origin);
  }

  @Override
  public String toString() {
    return fullName() + " (" + origin.location() + ")";
  }
}
