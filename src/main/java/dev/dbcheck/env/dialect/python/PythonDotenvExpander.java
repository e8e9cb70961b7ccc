package dev.dbcheck.env.dialect.python;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Expander;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Scope;
import dev.dbcheck.env.dialect.Value;
import java.util.Optional;

/**
 * Expands <code>${NAME}</code> and <code>${NAME:-default}</code>, the only two forms python-dotenv
 * knows, in single quotes too ({@code src/dotenv/variables.py}; recorded with 1.0.1 and the
 * development version after 1.2.2). The default stands in for a variable that is not set, not for
 * one that is empty.
 */
public final class PythonDotenvExpander implements Expander {
  private static final String OPENING = "${";
  private static final String DEFAULT = ":-";

  @Override
  public Value expand(Assignment assignment, Origin origin, Scope scope) {
    String text = assignment.value().orElseThrow();
    Expansion expansion = new Expansion(origin);
    int done = 0;
    int brace = 0;
    int colon = 0;
    int opening = text.indexOf(OPENING);
    while (opening >= 0) {
      int name = opening + OPENING.length();
      brace = next(text, '}', name, brace);
      colon = next(text, ':', name, colon);
      if (brace == text.length()) {
        break;
      }
      boolean hasDefault = colon < brace && text.startsWith(DEFAULT, colon);
      if (colon < brace && !hasDefault) {
        opening = text.indexOf(OPENING, opening + 1);
        continue;
      }
      expansion.append(text.substring(done, opening));
      if (hasDefault) {
        String fallback = text.substring(colon + DEFAULT.length(), brace);
        reference(expansion, scope, text.substring(name, colon), Optional.of(fallback));
      } else {
        reference(expansion, scope, text.substring(name, brace), Optional.empty());
      }
      done = brace + 1;
      opening = text.indexOf(OPENING, done);
    }
    return expansion.append(text.substring(done)).value();
  }

  private static void reference(
      Expansion expansion, Scope scope, String name, Optional<String> fallback) {
    Optional<Value> value = scope.get(name);
    if (value.isEmpty() && fallback.isPresent()) {
      expansion.use(name, value).append(fallback.get());
    } else {
      expansion.reference(name, value.filter(known -> !known.isNothing()));
    }
  }

  /** Returns where a character is found next, which is asked for from left to right. */
  private static int next(String text, char searched, int from, int known) {
    if (known >= from) {
      return known;
    }
    int found = text.indexOf(searched, from);
    return found < 0 ? text.length() : found;
  }
}
