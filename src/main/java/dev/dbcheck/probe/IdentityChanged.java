package dev.dbcheck.probe;

import java.sql.SQLException;

/** Says that a new connection reached another database than the one that was probed. */
public final class IdentityChanged extends SQLException {
  private static final long serialVersionUID = 1L;

  private final transient Identity expected;
  private final transient Identity actual;

  IdentityChanged(Identity expected, Identity actual) {
    super("reached database " + actual.display() + " instead of " + expected.display());
    this.expected = expected;
    this.actual = actual;
  }

  /** Returns the database that was probed. */
  public Identity expected() {
    return expected;
  }

  /** Returns the database that the new connection reached. */
  public Identity actual() {
    return actual;
  }
}
