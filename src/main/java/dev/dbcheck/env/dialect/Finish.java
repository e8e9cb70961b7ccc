package dev.dbcheck.env.dialect;

import java.util.Optional;
import java.util.function.Function;

/** What a loader's access functions do to a value when the app asks for it. */
@FunctionalInterface
public interface Finish {

  /**
   * Returns the value that the app gets; nothing where it is told that the variable is not set.
   *
   * @param value what the variable is set to
   * @param variables looks up what any variable is set to, before its own finish
   */
  Optional<Value> finish(Value value, Function<String, Optional<Value>> variables);

  /** Returns a finish that hands over every value as it is. */
  static Finish none() {
    return (value, _) -> Optional.of(value);
  }

  /** Returns a finish that takes an empty value for one that is not set. */
  static Finish emptyIsUnset() {
    return (value, _) -> Optional.of(value).filter(set -> !set.text().equals(Optional.of("")));
  }
}
