package dev.dbcheck.env.dialect.go;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Expander;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Piece;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scope;
import dev.dbcheck.env.dialect.Value;

/** Puts the variables into a value that {@link DotenvyValue} took apart. */
final class DotenvyExpander implements Expander {

  @Override
  public Value expand(Assignment assignment, Origin origin, Scope scope) throws FlawException {
    Expansion expansion = new Expansion(origin);
    for (Piece piece : assignment.pieces()) {
      if (piece.quote() == Quote.NONE) {
        expansion.reference(piece.text(), scope.get(piece.text()));
      } else {
        expansion.append(piece.text());
      }
    }
    Value value = expansion.value();
    boolean isSet = scope.environment(assignment.name()).isPresent();
    if (!isSet && value.text().filter(text -> text.indexOf(0) >= 0).isPresent()) {
      // Rust's set_var panics at a NUL.
      throw new FlawException(Flaw.Kind.NUL_CHARACTER, origin);
    }
    return value;
  }
}
