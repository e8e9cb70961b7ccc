package dev.dbcheck.env.code;

/** A place in a text that only moves forward and knows its line. */
final class Cursor {
  private static final char END = '\0';

  private final String text;
  private int offset;
  private int line = 1;
  private int lineStart;

  /**
   * Where a token begins.
   *
   * @param line its line, from 1
   * @param column the characters before it in that line
   */
  record Mark(int line, int column) {}

  Cursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return offset >= text.length();
  }

  Mark mark() {
    return new Mark(line, offset - lineStart);
  }

  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return offset + ahead < text.length() ? text.charAt(offset + ahead) : END;
  }

  boolean startsWith(String expected) {
    return text.startsWith(expected, offset);
  }

  String ahead(int length) {
    return text.substring(offset, Math.min(text.length(), offset + length));
  }

  void advance(int length) {
    int end = Math.min(text.length(), offset + length);
    for (; offset < end; offset++) {
      if (text.charAt(offset) == '\n') {
        line++;
        lineStart = offset + 1;
      }
    }
  }

  /** Passes over what is expected, if it stands here. */
  void skip(String expected) {
    if (startsWith(expected)) {
      advance(expected.length());
    }
  }

  /** Goes behind the next occurrence of a text, or to the end. */
  void skipPast(String sought) {
    int at = text.indexOf(sought, offset);
    advance(at < 0 ? text.length() - offset : at + sought.length() - offset);
  }

  /** Goes to the line's end, not behind it. */
  void skipLine() {
    int at = text.indexOf('\n', offset);
    advance(at < 0 ? text.length() - offset : at - offset);
  }

  /** Passes over a backslash and the line's end behind it; tells whether they stand here. */
  boolean joinLine() {
    int newline = peek(1) == '\r' ? 2 : 1;
    if (peek() != '\\' || peek(newline) != '\n') {
      return false;
    }
    advance(newline + 1);
    return true;
  }

  /** Passes over a regular expression; stays where none ends on this line. */
  boolean skipRegularExpression() {
    boolean inClass = false;
    for (int i = 1; peek(i) != END && peek(i) != '\n'; i++) {
      switch (peek(i)) {
        case '\\' -> i++;
        case '[' -> inClass = true;
        case ']' -> inClass = false;
        case '/' -> {
          if (!inClass) {
            advance(i + 1);
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** Passes over PHP's {@code <<<LABEL} and the lines up to the one that begins with the label. */
  boolean skipHeredoc() {
    int start = 3;
    while (peek(start) == ' ' || peek(start) == '"' || peek(start) == '\'') {
      start++;
    }
    int end = start;
    while (Character.isLetterOrDigit(peek(end)) || peek(end) == '_') {
      end++;
    }
    if (end == start) {
      return false;
    }
    String label = text.substring(offset + start, offset + end);
    do {
      skipLine();
      advance(1);
      while (peek() == ' ' || peek() == '\t') {
        advance(1);
      }
    } while (!atEnd() && !startsWith(label));
    advance(label.length());
    return true;
  }
}
