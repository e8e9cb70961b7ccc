package dev.dbcheck.env.dialect.go;

import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;

/**
 * The lines of a file as dotenvy joins them ({@code QuotedLines} in {@code iter.rs}, 0.15.7): its
 * idea of quotation marks, escapes and comments is not quite the one with which it reads values.
 */
final class DotenvyLines {
  private enum State {
    COMPLETE,
    WHITE_SPACE,
    ESCAPE,
    SINGLE,
    SINGLE_ESCAPE,
    DOUBLE,
    DOUBLE_ESCAPE,
    COMMENT
  }

  private final String text;
  private int at;
  private int line;
  private int number;
  private String current = "";

  DotenvyLines(String text) {
    this.text = text;
  }

  /** Returns the line that {@link #next} has read, without its end and without a comment. */
  String text() {
    return current;
  }

  /** Returns the number of its first line, from 1. */
  int number() {
    return number;
  }

  /**
   * Reads the next line.
   *
   * @return whether there was one
   * @throws FlawException if the file ends within quotation marks, or after a blank
   */
  boolean next() throws FlawException {
    int start = at;
    number = line + 1;
    State state = State.COMPLETE;
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline + 1;
      line++;
      if (at == start && isComment(start, end)) {
        current = "";
        at = end;
        return true;
      }
      for (; at < end && state != State.COMMENT; at++) {
        state = next(state, text.charAt(at));
      }
      if (state == State.COMMENT) {
        current = text.substring(start, at - 1);
        at = end;
        return true;
      }
      if (state == State.COMPLETE) {
        current = text.substring(start, newline < 0 ? end : newline);
        return true;
      }
    }
    if (state != State.COMPLETE) {
      throw new FlawException(new Flaw(Flaw.Kind.UNTERMINATED_QUOTE, number));
    }
    return false;
  }

  private boolean isComment(int start, int end) {
    int first = start;
    while (first < end && GoText.isSpace(text.charAt(first))) {
      first++;
    }
    return first < end && text.charAt(first) == '#';
  }

  private static State next(State state, char c) {
    return switch (state) {
      case COMPLETE -> GoText.isSpace(c) && c != '\n' && c != '\r' ? State.WHITE_SPACE : opened(c);
      case WHITE_SPACE -> c == '#' ? State.COMMENT : opened(c);
      case ESCAPE -> State.COMPLETE;
      case SINGLE ->
          switch (c) {
            case '\\' -> State.SINGLE_ESCAPE;
            case '\'' -> State.COMPLETE;
            default -> State.SINGLE;
          };
      case SINGLE_ESCAPE -> State.SINGLE;
      case DOUBLE ->
          switch (c) {
            case '\\' -> State.DOUBLE_ESCAPE;
            case '"' -> State.COMPLETE;
            default -> State.DOUBLE;
          };
      case DOUBLE_ESCAPE -> State.DOUBLE;
      case COMMENT -> State.COMMENT;
    };
  }

  private static State opened(char c) {
    return switch (c) {
      case '\\' -> State.ESCAPE;
      case '"' -> State.DOUBLE;
      case '\'' -> State.SINGLE;
      default -> State.COMPLETE;
    };
  }
}
