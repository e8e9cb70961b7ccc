package dev.dbcheck.env.dialect.php;

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
import java.util.Optional;

/**
 * Expands a value when it is read, piece by piece, as symfony/dotenv did before its 6.4.35 ({@code
 * Dotenv::lexValue}, 6.4.0 and 7.0.4).
 *
 * @param references how references are written
 * @param commandsFirst whether commands are run before variables are put in, and not after
 */
record SymfonyAtOnce(SymfonyReferences references, boolean commandsFirst) implements Expander {

  @Override
  public Value expand(Assignment assignment, Origin origin, Scope scope) throws FlawException {
    Expansion whole = new Expansion(origin);
    for (Piece piece : assignment.pieces()) {
      if (piece.quote() == Quote.SINGLE) {
        whole.append(piece.text());
      } else {
        whole.append(expanded(piece, origin, scope));
      }
    }
    return whole.value();
  }

  private Expansion expanded(Piece piece, Origin origin, Scope scope) throws FlawException {
    Expansion expansion = new Expansion(origin);
    String text = commandsFirst ? SymfonyCommands.taken(piece.text(), expansion) : piece.text();
    references.expand(text, table(origin, scope), expansion);
    if (!commandsFirst) {
      expansion.rewrite(expanded -> SymfonyCommands.taken(expanded, expansion));
    }
    expansion.rewrite(expanded -> expanded.replace("\\\\", "\\"));
    if (piece.quote() == Quote.NONE
        && !expansion.isUndetermined()
        && piece.text().contentEquals(expansion.text())
        && PhpSpace.isIn(piece.text())) {
      throw new FlawException(Flaw.Kind.UNQUOTED_WHITE_SPACE, origin);
    }
    return expansion;
  }

  private static SymfonyReferences.Table table(Origin origin, Scope scope) {
    return new SymfonyReferences.Table() {
      @Override
      public Optional<Value> find(String name) {
        Optional<Value> published = scope.environment(name);
        return published
            .filter(value -> value.origin().kind() == Origin.Kind.ENVIRONMENT)
            .or(() -> scope.file(name))
            .or(() -> published);
      }

      @Override
      public void assign(String name, String value) {
        scope.assign(name, Value.of(value, origin));
      }
    };
  }
}
