package dev.dbcheck.secret;

/**
 * Reads a text without its escapes: {@code %40}, {@code %2540} and {@code %%40} are an at sign,
 * {@code \"} is a quotation mark, {@code \u00e9}, {@code \xc3\xa9} and {@code %C3%A9} are é. Secret
 * and text are both read so, thus it does not matter which characters a client escapes, nor how
 * often.
 */
final class Unescaped {
  private static final String WHITE_SPACE = "nrtfv";
  private static final int FIRST_OF_TWO = 0xC2;
  private static final int FIRST_OF_THREE = 0xE0;
  private static final int FIRST_OF_FOUR = 0xF0;

  private final String text;
  private int start;
  private int end;
  private char value;
  private char second;

  /** Where the escape that was looked at last ends. */
  private int escapeEnd;

  Unescaped(String text) {
    this.text = text;
  }

  /** Returns the character that was reached. */
  char value() {
    return value;
  }

  /** Returns where its escape begins. */
  int start() {
    return start;
  }

  /** Returns where its escape ends. */
  int end() {
    return end;
  }

  /** Goes to the next character and returns whether there is one. */
  boolean advance() {
    if (second != 0) {
      value = second;
      second = 0;
      return true;
    }
    start = end;
    while (end < text.length() && text.charAt(end) == '\\' && byteAt(end) < 0) {
      if (readBackslashes()) {
        return true;
      }
    }
    if (end == text.length()) {
      return false;
    }
    int first = byteAt(end);
    if (first < 0) {
      value = text.charAt(end);
      end = value == '%' ? escapeEnd : end + 1;
    } else {
      readBytes(first);
    }
    return true;
  }

  /** Passes backslashes and returns whether they and what follows them are one character. */
  private boolean readBackslashes() {
    int first = end;
    while (end < text.length() && text.charAt(end) == '\\') {
      end++;
    }
    boolean escaped = (end - first) % 2 == 1;
    char letter = end < text.length() ? text.charAt(end) : 0;
    if (escaped && letter != 0 && WHITE_SPACE.indexOf(letter) >= 0) {
      value = ' ';
      end++;
      return true;
    }
    int digits = letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
    if (digits > 0) {
      boolean braces = letter == 'u' && text.startsWith("{", end + 1);
      int from = braces ? end + 2 : end + 1;
      int to = braces ? closingBrace(from) : from + digits;
      int point = hexadecimal(from, to);
      if (Character.isValidCodePoint(point)) {
        end = braces ? to + 1 : to;
        take(point);
        return true;
      }
    }
    return false;
  }

  private int closingBrace(int from) {
    return text.indexOf('}', from, Math.max(from, Math.min(text.length(), from + 7)));
  }

  private void readBytes(int first) {
    int more =
        first >= FIRST_OF_FOUR ? 3 : first >= FIRST_OF_THREE ? 2 : first >= FIRST_OF_TWO ? 1 : 0;
    end = escapeEnd;
    int point = more == 0 ? first : first & 0x3F >> more;
    int reached = end;
    for (int i = 0; i < more; i++) {
      int next = byteAt(reached);
      if (next < 0 || (next & 0xC0) != 0x80) {
        value = (char) first;
        return;
      }
      point = point << 6 | next & 0x3F;
      reached = escapeEnd;
    }
    if (Character.isValidCodePoint(point)) {
      end = reached;
      take(point);
    } else {
      value = (char) first;
    }
  }

  private void take(int point) {
    if (Character.isBmpCodePoint(point)) {
      value = (char) point;
    } else {
      value = Character.highSurrogate(point);
      second = Character.lowSurrogate(point);
    }
  }

  /**
   * Returns the byte that is escaped there; -1 if there is none, and where the percent signs end.
   */
  private int byteAt(int position) {
    int from = position;
    if (text.startsWith("%", position)) {
      from++;
      while (text.startsWith("%", from) || text.startsWith("25", from)) {
        from += text.charAt(from) == '%' ? 1 : 2;
      }
    } else if (text.startsWith("\\x", position)) {
      from += 2;
    } else {
      return -1;
    }
    int value = hexadecimal(from, from + 2);
    escapeEnd = value < 0 ? from : from + 2;
    return value;
  }

  private int hexadecimal(int from, int to) {
    if (to <= from || to > text.length()) {
      return -1;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value > Character.MAX_CODE_POINT ? -1 : (int) value;
  }
}
