package dev.dbcheck.target.conversion;

/** The shapes in which clients take a target. */
enum Style {
  /** A URL with the user and the password in front of the host. */
  USERINFO,
  /** A URL with both among its parameters. */
  CREDENTIALS_IN_QUERY,
  /** {@code Host=db;Username=app}. */
  KEYWORDS
}
