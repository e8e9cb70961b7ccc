package dev.dbcheck.env.dialect.system;

import dev.dbcheck.env.dialect.Flaw;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bash's {@code $'…'}, with the escapes of ANSI C, in a locale whose encoding is UTF-8. */
final class AnsiQuote {
  private static final String LETTERS = "abeEfnrtv\\'\"?";
  private static final String MEANT = "\u0007\b\u001B\u001B\f\n\r\t\u000B\\'\"?";

  private final ShellCursor in;
  private final Shell shell;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean ended;

  AnsiQuote(ShellCursor in, Shell shell) {
    this.in = in;
    this.shell = shell;
  }

  /** Returns the text, reading from after the first quotation mark to after the last. */
  String text() throws ShellException {
    int line = in.line();
    while (in.peekRaw() != '\'') {
      if (in.peekRaw() == ShellCursor.END) {
        throw ShellException.syntax(shell, Flaw.Kind.UNTERMINATED_QUOTE, line);
      }
      char c = in.next();
      if (c == '\\' && in.peekRaw() != ShellCursor.END) {
        escape(in.next());
      } else if (Character.isHighSurrogate(c) && in.peekRaw() != ShellCursor.END) {
        add(Character.toCodePoint(c, in.next()));
      } else {
        add(c);
      }
    }
    in.next();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void escape(char c) {
    int letter = LETTERS.indexOf(c);
    if (letter >= 0) {
      add(MEANT.charAt(letter));
    } else if (c >= '0' && c <= '7') {
      number(c - '0', 8, 2, true);
    } else if (c == 'x' || c == 'u' || c == 'U') {
      hexadecimal(c);
    } else if (c == 'c' && in.peekRaw() != ShellCursor.END) {
      add(in.next() & 0x1F);
    } else {
      add('\\');
      add(c);
    }
  }

  private void hexadecimal(char kind) {
    if (Character.digit(Math.max(in.peekRaw(), 0), 16) < 0) {
      add('\\');
      add(kind);
    } else {
      int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 8;
      number(0, 16, digits, kind == 'x');
    }
  }

  private void number(int begun, int base, int most, boolean isByte) {
    int code = begun;
    for (int i = 0; i < most && isDigit(in.peekRaw(), base); i++) {
      code = code * base + Character.digit(in.next(), base);
    }
    if (isByte) {
      addByte(code & 0xFF);
    } else {
      add(code);
    }
  }

  private static boolean isDigit(int c, int base) {
    return c >= 0 && c < 128 && Character.digit(c, base) >= 0;
  }

  private void add(int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      return;
    }
    for (byte one : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      addByte(one & 0xFF);
    }
  }

  /** A byte that is zero ends the text, though not the quote. */
  private void addByte(int code) {
    ended |= code == 0;
    if (!ended) {
      bytes.write(code);
    }
  }
}
