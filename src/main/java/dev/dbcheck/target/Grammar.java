package dev.dbcheck.target;

/** The two ways in which a URL's text is read. */
enum Grammar {
  /** {@code postgresql://}, read as libpq reads it. */
  LIBPQ,
  /** {@code jdbc:postgresql:}, read as pgjdbc reads it: no user information, form encoding. */
  JDBC
}
