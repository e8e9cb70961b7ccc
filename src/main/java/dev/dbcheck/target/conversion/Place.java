package dev.dbcheck.target.conversion;

/** Where a client's text names a host. */
enum Place {
  /** In front of the database, percent-encoded as far as it must be. */
  AUTHORITY,
  /** In the parameters {@code host} and {@code port}. */
  QUERY,
  /** In a parameter of its own that holds the path of the socket's file. */
  PARAMETER,
  /** Nowhere. */
  NOWHERE
}
