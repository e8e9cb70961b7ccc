package dev.dbcheck.env.dialect.php;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Expander;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Piece;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scope;
import dev.dbcheck.env.dialect.Value;

/**
 * Prepares a value for its expansion after all files have been read ({@code Dotenv::lexValue},
 * 6.4.41): backslashes are doubled between single quotes, and a dollar sign that is meant as one
 * becomes a NUL.
 */
final class SymfonyRaw implements Expander {
  private static final char LITERAL_DOLLAR = 0;

  @Override
  public Value expand(Assignment assignment, Origin origin, Scope scope) throws FlawException {
    StringBuilder raw = new StringBuilder();
    for (Piece piece : assignment.pieces()) {
      String text = piece.text();
      if (piece.quote() == Quote.NONE && text.indexOf('$') < 0 && PhpSpace.isIn(text)) {
        throw new FlawException(Flaw.Kind.UNQUOTED_WHITE_SPACE, origin);
      }
      raw.append(piece.quote() == Quote.SINGLE ? literal(text) : protectedDollars(text));
    }
    return Value.of(raw.toString(), origin);
  }

  /** Returns a text prepared so that nothing in it is expanded. */
  static String literal(String text) {
    return text.replace("\\", "\\\\").replace('$', LITERAL_DOLLAR);
  }

  /** Returns the text that a prepared one stands for. */
  static String finished(String text) {
    return text.replace(LITERAL_DOLLAR, '$').replace("\\\\", "\\");
  }

  /** An odd number of backslashes makes the dollar sign after them literal, and loses the last. */
  private static String protectedDollars(String text) {
    if (text.indexOf("\\$") < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int backslashes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$' && backslashes % 2 == 1) {
        result.setLength(result.length() - 1);
        result.append(LITERAL_DOLLAR);
      } else {
        result.append(c);
      }
      backslashes = c == '\\' ? backslashes + 1 : 0;
    }
    return result.toString();
  }
}
