package dev.dbcheck.env.dialect;

import dev.dbcheck.diagnostic.Origin;

/** Puts the values of other variables into a value, in time linear in what comes out. */
@FunctionalInterface
public interface Expander {

  /**
   * Expands one assignment that has a value.
   *
   * @param assignment the assignment
   * @param origin its place, which the result has to name
   * @param scope what references can name
   * @throws FlawException if the loader rejects the file because of a reference
   */
  Value expand(Assignment assignment, Origin origin, Scope scope) throws FlawException;

  /** Returns an expander that leaves every value as it is. */
  static Expander none() {
    return (assignment, origin, scope) -> Value.of(assignment.value().orElseThrow(), origin);
  }
}
