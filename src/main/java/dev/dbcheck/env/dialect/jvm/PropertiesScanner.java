package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Scans as {@code java.util.Properties.load} does, and knows the lines; a test compares it with the
 * JDK's class on generated inputs.
 */
public record PropertiesScanner() implements Scanner {

  @Override
  public Scan scan(String text) {
    return new Run(text).scan();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** One scan: a position, and the logical line that ends there. */
  private static final class Run {
    private final String text;
    private final StringBuilder logical = new StringBuilder();
    private int at;
    private int lineNumber = 1;
    private int start;

    Run(String text) {
      this.text = text;
    }

    Scan scan() {
      List<Assignment> assignments = new ArrayList<>();
      try {
        while (readLogicalLine()) {
          assignments.add(assignment());
        }
      } catch (FlawException malformed) {
        return Scan.failed(assignments, malformed.flaw());
      }
      return Scan.of(assignments, List.of());
    }

    /** Joins the lines that end with an odd number of backslashes with those after them. */
    private boolean readLogicalLine() {
      logical.setLength(0);
      boolean continues = false;
      while (true) {
        skipBlanks(!continues);
        if (at == text.length()) {
          return !logical.isEmpty();
        }
        if (logical.isEmpty()) {
          start = lineNumber;
        }
        if (logical.isEmpty() && isComment(text.charAt(at))) {
          skipToLineEnd();
          continues = false;
        } else {
          continues = appendLine();
          // A backslash that ends the whole file makes a line, if only an empty one.
          if (continues ? at == text.length() : !logical.isEmpty()) {
            return true;
          }
        }
      }
    }

    private static boolean isComment(char c) {
      return c == '#' || c == '!';
    }

    /** Appends the rest of the line, and returns whether a backslash continues it. */
    private boolean appendLine() {
      boolean escaping = false;
      while (at < text.length() && !isLineEnd(text.charAt(at))) {
        char c = text.charAt(at++);
        logical.append(c);
        escaping = c == '\\' && !escaping;
      }
      if (escaping) {
        logical.setLength(logical.length() - 1);
      }
      skipLineEnd();
      return escaping;
    }

    private void skipBlanks(boolean linesToo) {
      while (at < text.length()
          && (isBlank(text.charAt(at)) || linesToo && isLineEnd(text.charAt(at)))) {
        if (isBlank(text.charAt(at))) {
          at++;
        } else {
          skipLineEnd();
        }
      }
    }

    private void skipToLineEnd() {
      while (at < text.length() && !isLineEnd(text.charAt(at))) {
        at++;
      }
    }

    private void skipLineEnd() {
      if (at < text.length()) {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        lineNumber++;
      }
    }

    private Assignment assignment() throws FlawException {
      int end = nameEnd();
      int value = end;
      boolean separated = false;
      while (value < logical.length()) {
        char c = logical.charAt(value);
        boolean separates = !separated && (c == '=' || c == ':');
        if (!isBlank(c) && !separates) {
          break;
        }
        separated |= separates;
        value++;
      }
      return Assignment.of(
          unescaped(0, end), unescaped(value, logical.length()), Quote.NONE, start);
    }

    private int nameEnd() {
      boolean escaping = false;
      for (int i = 0; i < logical.length(); i++) {
        char c = logical.charAt(i);
        if (!escaping && (c == '=' || c == ':' || isBlank(c))) {
          return i;
        }
        escaping = c == '\\' && !escaping;
      }
      return logical.length();
    }

    private String unescaped(int from, int to) throws FlawException {
      StringBuilder plain = new StringBuilder(to - from);
      for (int i = from; i < to; i++) {
        char c = logical.charAt(i);
        if (c != '\\' || i + 1 == to) {
          plain.append(c);
          continue;
        }
        char escaped = logical.charAt(++i);
        switch (escaped) {
          case 't' -> plain.append('\t');
          case 'n' -> plain.append('\n');
          case 'r' -> plain.append('\r');
          case 'f' -> plain.append('\f');
          case 'u' -> {
            plain.append(hexadecimal(i + 1, to));
            i += 4;
          }
          default -> plain.append(escaped);
        }
      }
      return plain.toString();
    }

    private char hexadecimal(int from, int to) throws FlawException {
      int code = 0;
      for (int i = from; i < from + 4; i++) {
        int digit = i < to && logical.charAt(i) < 128 ? Character.digit(logical.charAt(i), 16) : -1;
        if (digit < 0) {
          throw new FlawException(new Flaw(Flaw.Kind.INVALID_ESCAPE, start));
        }
        code = code * 16 + digit;
      }
      return (char) code;
    }
  }
}
