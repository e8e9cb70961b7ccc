package dev.dbcheck.env.dialect.ruby;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds what the Ruby dotenv would run: {@code $(…)} with balanced parentheses none of which is
 * empty ({@code lib/dotenv/substitutions/command.rb}; recorded with 3.2.0). Nothing is run.
 */
final class RubyCommands {
  private static final String OPENING = "$(";
  private static final int NONE = -1;

  private RubyCommands() {}

  /**
   * Returns a text without the backslashes before commands that one protects; nothing if there is a
   * command that would be run.
   */
  static Optional<String> withoutEscaped(String text) {
    if (!text.contains(OPENING)) {
      return Optional.of(text);
    }
    int[] closings = closings(text);
    StringBuilder result = new StringBuilder(text.length());
    int done = 0;
    for (int dollar = text.indexOf(OPENING); dollar >= 0; dollar = text.indexOf(OPENING, dollar)) {
      int closing = closings[dollar + 1];
      if (closing == NONE) {
        dollar++;
        continue;
      }
      if (dollar == done || text.charAt(dollar - 1) != '\\') {
        return Optional.empty();
      }
      result.append(text, done, dollar - 1).append(text, dollar, closing + 1);
      done = closing + 1;
      dollar = done;
    }
    return Optional.of(result.append(text.substring(done)).toString());
  }

  /** Returns for each opening parenthesis its closing one, -1 where they make no command. */
  private static int[] closings(String text) {
    int[] closings = new int[text.length()];
    Arrays.fill(closings, NONE);
    Deque<Integer> open = new ArrayDeque<>();
    boolean[] broken = new boolean[text.length()];
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        open.push(i);
      } else if (text.charAt(i) == ')' && !open.isEmpty()) {
        int opening = open.pop();
        if (i > opening + 1 && !broken[opening]) {
          closings[opening] = i;
        } else if (!open.isEmpty()) {
          broken[open.peek()] = true;
        }
      }
    }
    return closings;
  }
}
