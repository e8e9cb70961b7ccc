package dev.dbcheck.env.dialect;

import java.util.Objects;

/**
 * A part of a value that stands in one pair of quotation marks, or in none.
 *
 * <p>Not a record, since a record prints its components and the text may hold a secret.
 */
public final class Piece {
  private final String text;
  private final Quote quote;

  /** Returns a part of a value; {@code text} is without the quotation marks. */
  public Piece(String text, Quote quote) {
    this.text = Objects.requireNonNull(text, "text is null");
    this.quote = Objects.requireNonNull(quote, "quote is null");
  }

  /** Returns the text between the quotation marks. */
  public String text() {
    return text;
  }

  /** Returns what stood around the text. */
  public Quote quote() {
    return quote;
  }

  @Override
  public String toString() {
    return "a piece, quote " + quote;
  }
}
