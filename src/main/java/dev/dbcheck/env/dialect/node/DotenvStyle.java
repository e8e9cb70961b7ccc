package dev.dbcheck.env.dialect.node;

import dev.dbcheck.env.dialect.Quote;

/** What the loaders that find assignments as dotenv does make of the values. */
public enum DotenvStyle {
  DOTENV_15,
  /** Has the backtick for a quotation mark too. */
  DOTENV_16,
  /** Has {@code \t} too, and takes a quotation mark that is never closed for one all the same. */
  DOTENVX_1,
  /** Has {@code \'} in single quotes too. */
  DOTENVX_2;

  boolean isQuote(char character) {
    return character == '"' || character == '\'' || (character == '`' && this != DOTENV_15);
  }

  /** Returns what stood around a value that was written like this. */
  Quote quote(String written, boolean isClosed) {
    if (written.isEmpty() || !(isClosed || isDotenvx())) {
      return Quote.NONE;
    }
    return switch (written.charAt(0)) {
      case '"' -> Quote.DOUBLE;
      case '\'' -> Quote.SINGLE;
      case '`' -> Quote.BACKTICK;
      default -> Quote.NONE;
    };
  }

  /** Returns the value that was written like this. */
  String unquoted(String written) {
    String bare = Unquoting.everyLine(written, this::isQuote);
    if (written.startsWith("\"")) {
      String lines = bare.replace("\\n", "\n").replace("\\r", "\r");
      return isDotenvx() ? lines.replace("\\t", "\t") : lines;
    }
    return this == DOTENVX_2 && written.startsWith("'") ? bare.replace("\\'", "'") : bare;
  }

  private boolean isDotenvx() {
    return this == DOTENVX_1 || this == DOTENVX_2;
  }
}
