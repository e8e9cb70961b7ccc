package dev.dbcheck.env.dialect.container;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Which closing brace belongs to which opening one, as compose-go counts them ({@code
 * getFirstBraceClosingIndex} in {@code template/template.go}): the character after an opening brace
 * is passed over, a brace too.
 */
final class ComposeBraces {
  private final int[] closing;

  ComposeBraces(String text) {
    closing = new int[text.length()];
    Arrays.fill(closing, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '}' && !open.isEmpty()) {
        closing[open.pop()] = i;
      } else if (text.charAt(i) == '{') {
        open.push(i);
        i++;
      }
    }
  }

  /** Returns where the brace that opens at {@code index} closes, or -1. */
  int closing(int index) {
    return closing[index];
  }
}
