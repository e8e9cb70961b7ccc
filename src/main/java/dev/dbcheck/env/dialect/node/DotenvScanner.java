package dev.dbcheck.env.dialect.node;

import static dev.dbcheck.env.dialect.node.EcmaScript.isLineTerminator;
import static dev.dbcheck.env.dialect.node.EcmaScript.isWhiteSpace;
import static dev.dbcheck.env.dialect.node.EcmaScript.skipWhiteSpace;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads env files as dotenv for Node.js does from 15.0.0 on (its {@code lib/main.js}, {@code LINE};
 * from 18.0.0 {@code dist/index.cjs}, whose fast parser reads every file alike).
 *
 * @param style what it makes of quotation marks
 */
public record DotenvScanner(DotenvStyle style) implements Scanner {

  /** Returns the scanner of dotenv 16, 17 and 18. */
  public static DotenvScanner since16() {
    return new DotenvScanner(DotenvStyle.DOTENV_16);
  }

  /** Returns the scanner of dotenv 15. */
  public static DotenvScanner of15() {
    return new DotenvScanner(DotenvStyle.DOTENV_15);
  }

  /** Returns the scanner of dotenvx 1. */
  public static DotenvScanner ofDotenvx1() {
    return new DotenvScanner(DotenvStyle.DOTENVX_1);
  }

  /** Returns the scanner of dotenvx 2. */
  public static DotenvScanner ofDotenvx2() {
    return new DotenvScanner(DotenvStyle.DOTENVX_2);
  }

  @Override
  public Scan scan(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return new Reading(lines).scan();
  }

  /** One run over a file. */
  private final class Reading {
    private final String text;
    private final LineCount line;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Flaw> skipped = new ArrayList<>();
    private int at;

    Reading(String text) {
      this.text = text;
      this.line = new LineCount(text);
    }

    Scan scan() {
      while ((at = skipWhiteSpace(text, at)) < text.length()) {
        int start = at;
        boolean read = is(at, '#') || assignment();
        if (!read) {
          skipped.add(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, line.at(start)));
        }
        at = endOfLine(read ? at : start);
      }
      return Scan.of(assignments, skipped);
    }

    /** Reads an assignment up to the end of its value; what is left of that line is a comment. */
    private boolean assignment() {
      int name = afterExport(at);
      int end = endOfName(name);
      int equals = skipWhiteSpace(text, end);
      int value;
      if (end == name) {
        return false;
      } else if (is(equals, '=')) {
        value = equals + 1;
      } else if (is(end, ':') && end + 1 < text.length() && isWhiteSpace(text.charAt(end + 1))) {
        value = end + 2;
      } else {
        return false;
      }
      add(text.substring(name, end), value, line.at(name));
      return true;
    }

    private int afterExport(int start) {
      int word = start + "export".length();
      int name = skipWhiteSpace(text, word);
      return text.startsWith("export", start) && name > word && endOfName(name) > name
          ? name
          : start;
    }

    private void add(String name, int start, int number) {
      int quote = skipWhiteSpace(text, start);
      int close = quote < text.length() && style.isQuote(text.charAt(quote)) ? closing(quote) : -1;
      String value;
      if (close >= 0) {
        at = close + 1;
        value = text.substring(quote, at);
      } else {
        at = start;
        while (at < text.length() && !is(at, '#') && !is(at, '\n')) {
          at++;
        }
        value = EcmaScript.trim(text.substring(start, at));
      }
      // Assigning __proto__ adds no property to the object in which dotenv collects variables.
      if (!name.equals("__proto__")) {
        assignments.add(
            Assignment.of(name, style.unquoted(value), style.quote(value, close >= 0), number));
      }
    }

    /**
     * Returns the closing quotation mark: the first that has no backslash before it, or the last of
     * those before it that have one; nothing but a comment may follow it.
     */
    private int closing(int open) {
      char quote = text.charAt(open);
      int last = -1;
      for (int i = text.indexOf(quote, open + 1); i >= 0; i = text.indexOf(quote, i + 1)) {
        if (endsValue(i + 1)) {
          last = i;
        }
        if (text.charAt(i - 1) != '\\') {
          break;
        }
      }
      return last;
    }

    private boolean endsValue(int after) {
      int next = after;
      while (next < text.length()
          && isWhiteSpace(text.charAt(next))
          && !isLineTerminator(text.charAt(next))) {
        next++;
      }
      return next == text.length() || is(next, '#') || isLineTerminator(text.charAt(next));
    }

    private int endOfName(int start) {
      int end = start;
      while (end < text.length() && isNameCharacter(text.charAt(end))) {
        end++;
      }
      return end;
    }

    private int endOfLine(int start) {
      int end = start;
      while (end < text.length() && !isLineTerminator(text.charAt(end))) {
        end++;
      }
      return end;
    }

    private boolean is(int index, char character) {
      return index < text.length() && text.charAt(index) == character;
    }
  }

  /** Returns whether a character may stand in a name: {@code [\w.-]}. */
  static boolean isNameCharacter(char character) {
    return EcmaScript.isWord(character) || character == '.' || character == '-';
  }
}
