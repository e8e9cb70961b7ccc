package dev.dbcheck.env.dialect.php;

import dev.dbcheck.env.dialect.Expansion;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Finds the {@code $(…)} that symfony/dotenv runs ({@code Dotenv::resolveCommands}): the
 * parentheses have to be balanced, and none of them may be empty.
 */
final class SymfonyCommands {
  private static final String START = "$(";

  /** Stands for a command's output, of which nothing is known. */
  private static final char OUTPUT = '.';

  private SymfonyCommands() {}

  /**
   * Returns a text with something in the place of its commands, but with those that a backslash
   * makes literal.
   *
   * @param note is told of a command that would have to be run
   */
  static String taken(String text, Expansion note) {
    int dollar = text.indexOf(START);
    if (dollar < 0) {
      return text;
    }
    int[] ends = ends(text);
    StringBuilder rest = new StringBuilder();
    int copied = 0;
    while (dollar >= 0) {
      int end = ends[dollar + 1];
      if (end >= 0) {
        boolean literal = dollar > copied && text.charAt(dollar - 1) == '\\';
        rest.append(text, copied, literal ? dollar - 1 : dollar);
        if (literal) {
          rest.append(text, dollar, end);
        } else {
          note.command(note.origin());
          rest.append(OUTPUT);
        }
        copied = end;
      }
      dollar = text.indexOf(START, end >= 0 ? end : dollar + 1);
    }
    return rest.append(text, copied, text.length()).toString();
  }

  /** Returns for each opening parenthesis where its group ends, or -1 if it is no command. */
  private static int[] ends(String text) {
    int[] ends = new int[text.length()];
    Arrays.fill(ends, -1);
    boolean[] holdsEmpty = new boolean[text.length()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        open.push(i);
      } else if (text.charAt(i) == ')' && !open.isEmpty()) {
        int start = open.pop();
        if (i > start + 1 && !holdsEmpty[start]) {
          ends[start] = i + 1;
        } else if (!open.isEmpty()) {
          holdsEmpty[open.peek()] = true;
        }
      }
    }
    return ends;
  }
}
