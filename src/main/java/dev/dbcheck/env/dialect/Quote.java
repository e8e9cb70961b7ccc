package dev.dbcheck.env.dialect;

/** What stood around a value in an env file. */
public enum Quote {
  NONE,
  SINGLE,
  DOUBLE,
  BACKTICK
}
