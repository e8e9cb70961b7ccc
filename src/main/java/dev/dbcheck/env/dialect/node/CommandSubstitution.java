package dev.dbcheck.env.dialect.node;

import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Value;
import java.util.ArrayDeque;
import java.util.Deque;

/** Finds {@code $(…)} as {@code evaluate} of {@code @dotenvx/primitives} does, and runs nothing. */
final class CommandSubstitution {
  private static final char NOT_QUOTED = 0;

  private CommandSubstitution() {}

  /**
   * Returns whether a text holds a command; a backslash before it does not keep it from running.
   */
  static boolean isIn(String text, ExpandRun run, Value value) throws FlawException {
    for (int start = text.indexOf("$("); start >= 0; start = text.indexOf("$(", start + 2)) {
      run.spend(4L * (text.length() - start), value);
      if (isClosed(text, start + 2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClosed(String text, int start) {
    // One quotation mark for each open parenthesis: the one that is open inside it.
    Deque<Character> open = new ArrayDeque<>();
    open.push(NOT_QUOTED);
    int at = start;
    while (at < text.length()) {
      char quote = open.element();
      char character = text.charAt(at);
      boolean escapes = character == '\\' && quote != '\'';
      boolean nests =
          quote == NOT_QUOTED
              ? character == '('
              : quote != '\'' && character == '$' && text.startsWith("(", at + 1);
      if (nests) {
        open.push(NOT_QUOTED);
        at += quote == NOT_QUOTED ? 1 : 2;
        continue;
      }
      if (quote == NOT_QUOTED ? "'\"`".indexOf(character) >= 0 : character == quote) {
        open.pop();
        open.push(quote == NOT_QUOTED ? character : NOT_QUOTED);
      } else if (quote == NOT_QUOTED && character == ')') {
        open.pop();
        if (open.isEmpty()) {
          return true;
        }
      }
      at += escapes ? 2 : 1;
    }
    return false;
  }
}
