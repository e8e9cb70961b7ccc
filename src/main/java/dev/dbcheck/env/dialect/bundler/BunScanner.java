package dev.dbcheck.env.dialect.bundler;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import dev.dbcheck.env.dialect.node.LineCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads env files as Bun does (its {@code src/dotenv/env_loader.rs}; measured with 1.4.5): white
 * space around names and before values may hold line ends, and the first quotation mark that is not
 * escaped ends a quoted value and its line.
 */
record BunScanner() implements Scanner {

  @Override
  public Scan scan(String text) {
    return new Reading(text).scan();
  }

  /** One run over a file. */
  private static final class Reading {
    private final String text;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Flaw> skipped = new ArrayList<>();
    private final LineCount line;
    private int at;
    private int nameStart;

    Reading(String text) {
      this.text = text;
      this.line = new LineCount(text);
    }

    Scan scan() {
      while (at < text.length()) {
        int start = skipWhiteSpace(at);
        Optional<String> name = name(start, true);
        if (name.isPresent()) {
          assignments.add(value(name.get(), line.at(nameStart)));
        } else {
          if (start < text.length() && text.charAt(start) != '#') {
            skipped.add(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, line.at(start)));
          }
          at = afterLine(start);
        }
      }
      return Scan.of(assignments, skipped);
    }

    /** Reads a name up to the start of its value. */
    private Optional<String> name(int start, boolean mayBeExport) {
      int end = start;
      while (end < text.length() && isNameCharacter(text.charAt(end))) {
        end++;
      }
      int sign = skipWhiteSpace(end);
      if (end == start || sign == text.length()) {
        return Optional.empty();
      }
      if (mayBeExport && sign > end && text.substring(start, end).equals("export")) {
        Optional<String> exported = name(sign, false);
        if (exported.isPresent()) {
          return exported;
        }
      }
      if (text.charAt(sign) == '=') {
        at = sign + 1;
      } else if (text.charAt(sign) == ':'
          && sign + 1 < text.length()
          && isWhiteSpace(text.charAt(sign + 1))) {
        at = sign + 2;
      } else {
        return Optional.empty();
      }
      nameStart = start;
      return Optional.of(text.substring(start, end));
    }

    private Assignment value(String name, int number) {
      int start = at;
      int open = skipWhiteSpace(start);
      int close = open < text.length() && isQuote(text.charAt(open)) ? closing(open) : -1;
      if (open == text.length()) {
        at = open;
        return Assignment.of(name, "", Quote.NONE, number);
      }
      if (close >= 0) {
        at = afterLine(close + 1);
        return Assignment.of(name, quoted(open, close), quote(text.charAt(open)), number);
      }
      while (at < text.length() && "#\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return Assignment.of(name, trimmed(start, at), Quote.NONE, number);
    }

    private int closing(int open) {
      for (int i = open + 1; i < text.length(); i++) {
        if (text.charAt(i) == '\\') {
          i++;
        } else if (text.charAt(i) == text.charAt(open)) {
          return i;
        }
      }
      return -1;
    }

    private String quoted(int open, int close) {
      boolean escapes = text.charAt(open) == '"';
      StringBuilder value = new StringBuilder(close - open);
      for (int i = open + 1; i < close; i++) {
        char character = text.charAt(i);
        if (character == '\\' && escapes) {
          i++;
          switch (text.charAt(i)) {
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            default -> value.append(character).append(text.charAt(i));
          }
        } else if (character != '\r') {
          value.append(character);
        } else if (text.charAt(i + 1) != '\n') {
          value.append('\n');
        }
      }
      return value.toString();
    }

    private String trimmed(int start, int end) {
      int from = skipWhiteSpace(start);
      int to = end;
      while (to > from && isWhiteSpace(text.charAt(to - 1))) {
        to--;
      }
      return from < to ? text.substring(from, to) : "";
    }

    private int skipWhiteSpace(int index) {
      int next = index;
      while (next < text.length() && isWhiteSpace(text.charAt(next))) {
        next++;
      }
      return next;
    }

    private int afterLine(int index) {
      int next = index;
      while (next < text.length() && text.charAt(next) != '\n' && text.charAt(next) != '\r') {
        next++;
      }
      return Math.min(next + 1, text.length());
    }
  }

  private static boolean isNameCharacter(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "_-.".indexOf(character) >= 0;
  }

  private static boolean isWhiteSpace(char character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
  }

  private static boolean isQuote(char character) {
    return character == '"' || character == '\'' || character == '`';
  }

  private static Quote quote(char mark) {
    return switch (mark) {
      case '"' -> Quote.DOUBLE;
      case '\'' -> Quote.SINGLE;
      default -> Quote.BACKTICK;
    };
  }
}
