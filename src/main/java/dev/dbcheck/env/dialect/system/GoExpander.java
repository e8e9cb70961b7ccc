package dev.dbcheck.env.dialect.system;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Expander;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scope;
import dev.dbcheck.env.dialect.Value;
import java.util.Optional;

/**
 * Expands as direnv 2.32 does, with Go's {@code os.Expand}: {@code $NAME}, {@code
 * ${NAME:-default}}, one sign such as {@code $1} or {@code $@}; a brace that is never closed is
 * dropped.
 */
public record GoExpander() implements Expander {
  private static final String SIGNS = "*#$@!?-0123456789";

  @Override
  public Value expand(Assignment assignment, Origin origin, Scope scope) {
    String text = assignment.value().orElseThrow();
    if (assignment.quote() == Quote.SINGLE) {
      return Value.of(text, origin);
    }
    Expansion result = new Expansion(origin);
    int lastBrace = text.lastIndexOf('}');
    int at = 0;
    for (int dollar = text.indexOf('$');
        dollar >= 0 && dollar + 1 < text.length();
        dollar = text.indexOf('$', at)) {
      result.append(text.substring(at, dollar));
      int start = dollar + 1;
      if (text.charAt(start) == '{') {
        at = braced(text, start + 1, lastBrace, scope, result);
      } else {
        at = nameEnd(text, start);
        if (at == start) {
          result.append('$');
        } else {
          look(text.substring(start, at), scope, result);
        }
      }
    }
    return result.append(text.substring(at)).value();
  }

  /** Expands what stands in braces, and returns where to go on. */
  private static int braced(String text, int start, int lastBrace, Scope scope, Expansion result) {
    int end = start > lastBrace ? -1 : text.indexOf('}', start);
    if (end < 0) {
      return start;
    }
    if (end > start) {
      look(text.substring(start, end), scope, result);
    }
    return end + 1;
  }

  private static int nameEnd(String text, int start) {
    if (SIGNS.indexOf(text.charAt(start)) >= 0) {
      return start + 1;
    }
    int end = start;
    while (end < text.length() && isNameCharacter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static void look(String inside, Scope scope, Expansion result) {
    int split = inside.indexOf(":-");
    String name = split < 0 ? inside : inside.substring(0, split);
    Optional<Value> value = scope.file(name);
    if (value.isEmpty()) {
      value = scope.environment(name);
      boolean empty = value.flatMap(Value::text).orElse("").isEmpty();
      if (empty && split >= 0) {
        result.use(name, value).append(inside.substring(split + 2));
        return;
      }
    }
    result.reference(name, value);
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
