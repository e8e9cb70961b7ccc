package dev.dbcheck.env.dialect;

import dev.dbcheck.diagnostic.Origin;

/**
 * How much work the expansion of a file may still take: references that lead back to themselves, or
 * double a text again and again, would never end.
 */
public final class Effort {
  /** Characters that may be looked at or copied, more than any real file asks for. */
  private static final long ENOUGH = 1L << 27;

  private static final int LEAST = 64;

  private long left = ENOUGH;

  /**
   * Takes work into account.
   *
   * @param characters how many characters were looked at or copied
   * @param place the place of the value for which it was done
   * @throws FlawException if it was too much
   */
  public void spend(long characters, Origin place) throws FlawException {
    left -= characters + LEAST;
    if (left < 0) {
      throw endless(place);
    }
  }

  /** Returns that the references of the value at a place never end. */
  public static FlawException endless(Origin place) {
    return new FlawException(new Flaw(Flaw.Kind.ENDLESS_REFERENCE, place.line().orElse(1)));
  }
}
