package dev.dbcheck.env.code;

import java.util.Optional;

/** Reads the inside of strings. */
final class StringReading {
  private static final int OCTAL_DIGITS = 3;
  private static final int LONGEST_BRACED = 8;

  private final Cursor cursor;

  /**
   * The beginning of an expression in a string.
   *
   * @param open the signs that begin it
   * @param nameLength the length of the bare name that is the whole expression; 0 if a bracket ends
   *     it
   */
  record Hole(String open, int nameLength) {}

  StringReading(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Returns whether a character stands here in single quotes, and no lifetime's name. */
  boolean isCharacter() {
    return cursor.peek(1) == '\\' || cursor.peek(2) == '\'' || cursor.peek(3) == '\'';
  }

  /** Reads on to the string's end, or to the next hole in it, and returns what it stands for. */
  String rest(StringForm form) {
    StringBuilder text = new StringBuilder();
    while (!cursor.atEnd() && !ends(form) && hole(form).isEmpty()) {
      char next = cursor.peek();
      if (next == '\\' && form.escapes().isActive()) {
        escape(form.escapes(), text);
      } else if (isDoubledBrace(form)) {
        text.append(next);
        cursor.advance(2);
      } else {
        text.append(next);
        cursor.advance(1);
      }
    }
    return text.toString();
  }

  private boolean ends(StringForm form) {
    return cursor.startsWith(form.close())
        || !form.multiline() && (cursor.peek() == '\n' || cursor.peek() == '\r');
  }

  private boolean isDoubledBrace(StringForm form) {
    return form.holes().filter(StringForm.Holes.PYTHON::equals).isPresent()
        && (cursor.startsWith("{{") || cursor.startsWith("}}"));
  }

  /** Returns the hole that begins here. */
  Optional<Hole> hole(StringForm form) {
    return form.holes().flatMap(this::hole);
  }

  private Optional<Hole> hole(StringForm.Holes way) {
    boolean opens =
        switch (way) {
          case PYTHON -> cursor.peek() == '{' && cursor.peek(1) != '{';
          case JAVASCRIPT -> cursor.startsWith("${");
          case RUBY -> cursor.startsWith("#{");
          case PHP -> cursor.startsWith("{$") || cursor.startsWith("${");
        };
    if (opens) {
      boolean oneSign = way == StringForm.Holes.PYTHON || cursor.startsWith("{$");
      return Optional.of(new Hole(cursor.ahead(oneSign ? 1 : 2), 0));
    }
    boolean bareName =
        way == StringForm.Holes.PHP && cursor.peek() == '$' && isLetter(cursor.peek(1));
    return bareName ? Optional.of(new Hole("", nameLength())) : Optional.empty();
  }

  private int nameLength() {
    int length = 1;
    while (isLetter(cursor.peek(length)) || Character.isDigit(cursor.peek(length))) {
      length++;
    }
    return length;
  }

  private static boolean isLetter(char next) {
    return Character.isLetter(next) || next == '_';
  }

  private void escape(Escapes escapes, StringBuilder text) {
    char letter = cursor.peek(1);
    if (escapes == Escapes.PROTECTING) {
      text.append(cursor.ahead(2));
      cursor.advance(2);
    } else if (cursor.joinLine()) {
      return;
    } else if (escapes.numeric() && number(text)) {
      return;
    } else if (escapes.meaning(letter) >= 0) {
      text.append((char) escapes.meaning(letter));
      cursor.advance(2);
    } else {
      if (escapes.keepsUnknown()) {
        text.append('\\');
      }
      cursor.advance(1);
      if (!escapes.keepsUnknown() && !cursor.atEnd()) {
        text.append(cursor.peek());
        cursor.advance(1);
      }
    }
  }

  /** Reads {@code \xHH}, {@code \}{@code uHHHH}, {@code \}<code>u{H…}</code> or an octal number. */
  private boolean number(StringBuilder text) {
    char letter = cursor.peek(1);
    int digits =
        switch (letter) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    if (digits == 0) {
      return octal(text);
    }
    boolean braced = letter == 'u' && cursor.peek(2) == '{';
    int start = braced ? 3 : 2;
    int end = start;
    while (Character.digit(cursor.peek(end), 16) >= 0
        && end - start < (braced ? LONGEST_BRACED : digits)) {
      end++;
    }
    boolean complete = braced ? cursor.peek(end) == '}' && end > start : end - start == digits;
    return complete && append(text, start, end, 16, braced ? end + 1 : end);
  }

  private boolean octal(StringBuilder text) {
    int end = 1;
    while (end <= OCTAL_DIGITS && Character.digit(cursor.peek(end), 8) >= 0) {
      end++;
    }
    return end > 1 && append(text, 1, end, 8, end);
  }

  private boolean append(StringBuilder text, int start, int end, int radix, int length) {
    long number = Long.parseLong(cursor.ahead(end).substring(start), radix);
    if (number > Character.MAX_CODE_POINT) {
      return false;
    }
    text.appendCodePoint((int) number);
    cursor.advance(length);
    return true;
  }
}
