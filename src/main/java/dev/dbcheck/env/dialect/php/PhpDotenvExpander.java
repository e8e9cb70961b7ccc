package dev.dbcheck.env.dialect.php;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Expander;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Piece;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scope;
import dev.dbcheck.env.dialect.Value;
import java.util.List;
import java.util.Optional;

/**
 * Puts {@code ${NAME}} into a value as vlucas/phpdotenv does ({@code Loader/Resolver.php}, 5.6.1):
 * from right to left, so that a name may be made from references in its turn, and leaving
 * references to unset variables as they stand.
 */
final class PhpDotenvExpander implements Expander {

  @Override
  public Value expand(Assignment assignment, Origin origin, Scope scope) {
    Expansion expansion = new Expansion(origin);
    // The value so far, written backwards: what was read last is at its end.
    StringBuilder backwards = new StringBuilder();
    List<Piece> pieces = assignment.pieces();
    for (Piece piece : pieces.reversed()) {
      appendBackwards(piece.text(), backwards);
      if (piece.quote() == Quote.NONE) {
        replaceAtEnd(backwards, expansion, scope);
      }
    }
    StringBuilder forwards = new StringBuilder(backwards.length());
    appendBackwards(backwards, forwards);
    return expansion.append(forwards).value();
  }

  private static void replaceAtEnd(StringBuilder backwards, Expansion expansion, Scope scope) {
    int open = backwards.length() - 2;
    if (open < 0 || backwards.charAt(open) != '{') {
      return;
    }
    int close = open - 1;
    StringBuilder name = new StringBuilder();
    while (close >= 0 && isInName(backwards.charAt(close))) {
      name.append(backwards.charAt(close));
      close--;
    }
    if (close < 0 || backwards.charAt(close) != '}' || name.isEmpty()) {
      return;
    }
    Optional<Value> value = scope.get(name.toString());
    if (value.isPresent()) {
      expansion.use(name.toString(), value);
      backwards.setLength(close);
      appendBackwards(value.get().text().orElse(""), backwards);
    }
  }

  private static void appendBackwards(CharSequence text, StringBuilder target) {
    for (int i = text.length() - 1; i >= 0; i--) {
      target.append(text.charAt(i));
    }
  }

  private static boolean isInName(char c) {
    return SymfonyNames.isPart(c) || c == '.';
  }
}
