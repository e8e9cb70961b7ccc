package dev.dbcheck.target.provider;

import java.util.Optional;

/** What stands between a client and the server at a provider's name and port. */
public enum Pooling {
  /** Nothing: the server itself. */
  DIRECT,
  /** A pooler that keeps one server connection for each client's session. */
  SESSION,
  /** A pooler that may change the server connection after each transaction. */
  TRANSACTION,
  /** A pooler whose mode the name does not tell. */
  POOLED,
  /** The name and the port do not tell. */
  UNKNOWN;

  /** Returns whether a pooler answers there, as far as the name and the port tell. */
  public Optional<Boolean> pooled() {
    return switch (this) {
      case DIRECT -> Optional.of(false);
      case SESSION, TRANSACTION, POOLED -> Optional.of(true);
      case UNKNOWN -> Optional.empty();
    };
  }

  /**
   * Returns whether what belongs to a session, such as a lock of a migration, may be lost there.
   */
  public boolean breaksSessions() {
    return switch (this) {
      case TRANSACTION, POOLED -> true;
      case DIRECT, SESSION, UNKNOWN -> false;
    };
  }
}
