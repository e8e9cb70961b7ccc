package dev.dbcheck.target.client.node;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What becomes of that which a text leaves open. */
public enum Gaps {
  /** The client's own defaults stand in, and no file is there: so were the readings recorded. */
  FILLED,
  /** They stay open, and files are taken to be there: the surroundings decide. */
  LEFT;

  /** Returns a part, or what stands in for it, or null. */
  public String filled(Optional<String> part, Supplier<Optional<String>> otherwise) {
    return part.or(() -> this == FILLED ? otherwise.get() : Optional.empty()).orElse(null);
  }

  /** Returns whether there is a file. */
  Predicate<String> files() {
    return _ -> this == LEFT;
  }
}
