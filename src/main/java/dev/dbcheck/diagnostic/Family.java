package dev.dbcheck.diagnostic;

/** Where a problem lies; the first digit of every code of the family. */
public enum Family {
  USAGE(0),
  CHAIN(1),
  URL(2),
  NETWORK(3),
  TLS(4),
  LOGIN(5),
  DATABASE(6),
  GUARD(7),
  MIGRATION(8),
  SECRET(9);

  private final int digit;

  Family(int digit) {
    this.digit = digit;
  }

  /** Returns the first digit of the family's codes, 0 to 9. */
  public int digit() {
    return digit;
  }
}
