package dev.dbcheck.env.dialect;

import java.util.Optional;

/** What a loader's access functions do to a value when the app asks for it. */
@FunctionalInterface
public interface Finish {

  /** Returns the value that the app gets; nothing where it is told that the variable is not set. */
  Optional<Value> finish(Value value);

  /** Returns a finish that hands over every value as it is. */
  static Finish none() {
    return Optional::of;
  }

  /** Returns a finish that takes an empty value for one that is not set. */
  static Finish emptyIsUnset() {
    return value -> Optional.of(value).filter(set -> !set.text().equals(Optional.of("")));
  }
}
