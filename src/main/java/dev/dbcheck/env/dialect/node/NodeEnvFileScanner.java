package dev.dbcheck.env.dialect.node;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads env files as Node.js itself does for {@code --env-file}, {@code process.loadEnvFile} and
 * {@code util.parseEnv} (its {@code src/node_dotenv.cc}; measured with 20.18.0, 20.19.0, 20.20.2,
 * 22.11.0, 22.13.1, 22.14.0, 22.16.0, 22.21.1, 23.0.0, 24.0.0 and 24.9.0).
 *
 * @param release how it reads what is no plain assignment
 */
public record NodeEnvFileScanner(Release release) implements Scanner {

  /** The releases that read differently. */
  public enum Release {
    /** As the next, but a last line that is not ended has no comment. */
    NODE_22_14(" "),
    /** A name reaches to the next {@code =}, over line ends too; only blanks are trimmed. */
    NODE_20(" "),
    /** A line without {@code =} is skipped; tabs and line ends are trimmed too. */
    NODE_24(" \t\n");

    private final String trimmed;

    Release(String trimmed) {
      this.trimmed = trimmed;
    }
  }

  /** Returns the scanner of Node.js up to 20.19, and of 21.0 to 22.14 and 23.0. */
  public static NodeEnvFileScanner of22_14() {
    return new NodeEnvFileScanner(Release.NODE_22_14);
  }

  /** Returns the scanner of Node.js 20.20. */
  public static NodeEnvFileScanner of20() {
    return new NodeEnvFileScanner(Release.NODE_20);
  }

  /** Returns the scanner of Node.js 24, and of 22 from 22.16 on. */
  public static NodeEnvFileScanner of24() {
    return new NodeEnvFileScanner(Release.NODE_24);
  }

  @Override
  public Scan scan(String text) {
    return new Reading(trimmedEnd(text.replace("\r", ""))).scan();
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
      at = trimmedStart(0);
      while (at < text.length()) {
        char first = text.charAt(at);
        if (first == '\n' || first == '#') {
          at = nextLine(at);
        } else if (release == Release.NODE_24 && isLineWithoutEquals()) {
          skipped.add(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, line.at(at)));
          at = trimmedStart(nextLine(at));
        } else {
          assignment();
        }
      }
      return Scan.of(assignments, skipped);
    }

    private void assignment() {
      int start = at;
      int equals = indexOf('=', at);
      at = Math.min(equals + 1, text.length());
      if (equals == text.length()) {
        skipped.add(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, line.at(start)));
        return;
      }
      String name = trimmed(text.substring(start, equals));
      if (release == Release.NODE_24 && endOfLine(at) == at) {
        // Here an "export" stays part of the name.
        add(name, start, "", Quote.NONE);
        return;
      }
      at = trimmedStart(at);
      if (name.isEmpty()) {
        at = release == Release.NODE_24 ? at : text.length();
        return;
      }
      if (name.startsWith("export ")) {
        name = name.substring("export ".length());
        name = release == Release.NODE_24 ? trimmed(name) : name;
      }
      value(name, start);
    }

    private void value(String name, int start) {
      Quote quote = at < text.length() ? quote(text.charAt(at)) : Quote.NONE;
      if (quote == Quote.NONE) {
        int end = endOfPlainValue();
        add(name, start, trimmed(text.substring(at, end)), Quote.NONE);
        at = afterPlainLine();
        return;
      }
      int close = text.indexOf(text.charAt(at), at + 1);
      if (close >= 0) {
        String bare = text.substring(at + 1, close);
        add(name, start, quote == Quote.DOUBLE ? bare.replace("\\n", "\n") : bare, quote);
        at = nextLine(close);
        return;
      }
      // Node.js 20 stores nothing if the file ends before the line does.
      if (release == Release.NODE_24 || endOfLine(at) < text.length()) {
        add(name, start, text.substring(at, endOfLine(at)), Quote.NONE);
      }
      at = afterPlainLine();
    }

    private int endOfPlainValue() {
      int end = at;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '#') {
        end++;
      }
      boolean goesOn = release == Release.NODE_22_14 && endOfLine(end) == text.length();
      return goesOn ? text.length() : end;
    }

    private int afterPlainLine() {
      return release == Release.NODE_24 ? trimmedStart(nextLine(at)) : nextLine(at);
    }

    private void add(String name, int start, String value, Quote quote) {
      if (name.indexOf('\n') >= 0) {
        skipped.add(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, line.at(start)));
      } else {
        assignments.add(
            Assignment.of(CString.of(name), value, quote, line.at(trimmedStart(start))));
      }
    }

    private boolean isLineWithoutEquals() {
      int end = at;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '=') {
        end++;
      }
      return end < text.length() && text.charAt(end) == '\n';
    }

    private int trimmedStart(int start) {
      int first = start;
      while (first < text.length() && isTrimmed(text.charAt(first))) {
        first++;
      }
      return first;
    }

    private int endOfLine(int start) {
      return indexOf('\n', start);
    }

    private int nextLine(int start) {
      return Math.min(endOfLine(start) + 1, text.length());
    }

    private int indexOf(char character, int start) {
      int found = text.indexOf(character, start);
      return found < 0 ? text.length() : found;
    }
  }

  private boolean isTrimmed(char character) {
    return release.trimmed.indexOf(character) >= 0;
  }

  private String trimmedEnd(String text) {
    int end = text.length();
    while (end > 0 && isTrimmed(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  private String trimmed(String text) {
    int start = 0;
    while (start < text.length() && isTrimmed(text.charAt(start))) {
      start++;
    }
    return trimmedEnd(text.substring(start));
  }

  private static Quote quote(char first) {
    return switch (first) {
      case '"' -> Quote.DOUBLE;
      case '\'' -> Quote.SINGLE;
      case '`' -> Quote.BACKTICK;
      default -> Quote.NONE;
    };
  }
}
