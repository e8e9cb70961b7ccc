package dev.dbcheck.probe;

import java.util.Optional;

/** Makes the exception of a database that changed, for tests of what meets it. */
public final class IdentityChanges {
  private IdentityChanges() {}

  /** Returns an exception which says that database {@code other} was reached instead of one. */
  public static IdentityChanged to(String other) {
    Identity expected = new Identity(Optional.of("1"), 1, "app");
    return new IdentityChanged(expected, new Identity(Optional.of("2"), 2, other));
  }
}
