package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import java.util.Optional;

/** What names stand for where an expression stands. */
interface NamesInScope {

  /** Returns the value of the name, with its dots and brackets, that begins at a token. */
  Optional<Found> read(ExpressionReader reader, int at, int depth);
}
