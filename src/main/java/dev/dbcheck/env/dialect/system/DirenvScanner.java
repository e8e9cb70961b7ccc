package dev.dbcheck.env.dialect.system;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scans as direnv 2.32 reads {@code .env} (its {@code pkg/dotenv/parse.go}): line by line, a line
 * that is no assignment being an error; the last quotation mark after which only a comment follows
 * ends a quoted value.
 */
public record DirenvScanner() implements Scanner {
  private static final String BLANKS = " \t\f";

  @Override
  public Scan scan(String text) {
    List<Assignment> assignments = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      int start = skipBlanks(line, 0);
      if (start < line.length() && line.charAt(start) != '#') {
        Optional<Assignment> assignment = assignment(line, start, number);
        if (assignment.isEmpty()) {
          return Scan.failed(assignments, new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, number));
        }
        assignments.add(assignment.get());
      }
    }
    return Scan.of(assignments, List.of());
  }

  private static Optional<Assignment> assignment(String line, int start, int number) {
    if (line.startsWith("export", start)) {
      int name = skipBlanks(line, start + 6);
      Optional<Assignment> exported =
          name > start + 6 ? named(line, name, number) : Optional.empty();
      if (exported.isPresent()) {
        return exported;
      }
    }
    return named(line, start, number);
  }

  private static Optional<Assignment> named(String line, int start, int number) {
    int end = start;
    while (end < line.length() && isNameCharacter(line.charAt(end))) {
      end++;
    }
    int sign = skipBlanks(line, end);
    boolean equals = line.startsWith("=", sign);
    boolean colon = !equals && line.startsWith(":", end) && skipBlanks(line, end + 1) > end + 1;
    if (end == start || !equals && !colon) {
      return Optional.empty();
    }
    int value = skipBlanks(line, (equals ? sign : end) + 1);
    int valueEnd = valueEnd(line, value);
    return valueEnd < 0
        ? Optional.empty()
        : Optional.of(assignment(line.substring(start, end), line, value, valueEnd, number));
  }

  private static Assignment assignment(String name, String line, int from, int to, int number) {
    char first = to - from < 2 ? ' ' : line.charAt(from);
    if (first == line.charAt(Math.max(to - 1, 0)) && (first == '\'' || first == '"')) {
      String inner = line.substring(from + 1, to - 1);
      return first == '\''
          ? Assignment.of(name, inner, Quote.SINGLE, number)
          : Assignment.of(name, unescaped(inner), Quote.DOUBLE, number);
    }
    return Assignment.of(name, line.substring(from, to), Quote.NONE, number);
  }

  /** Returns where the value ends, or -1 if the line is no assignment. */
  private static int valueEnd(String line, int start) {
    if (start < line.length() && (line.charAt(start) == '\'' || line.charAt(start) == '"')) {
      int end = quoteEnd(line, start);
      if (end > 0) {
        return end;
      }
    }
    int end = start;
    while (end < line.length() && line.charAt(end) != '#' && !isBlank(line.charAt(end))) {
      end++;
    }
    return isCommentOrEnd(line, skipBlanks(line, end)) ? end : -1;
  }

  private static int quoteEnd(String line, int start) {
    char quote = line.charAt(start);
    for (int at = line.lastIndexOf(quote); at > start; at = line.lastIndexOf(quote, at - 1)) {
      if (isCommentOrEnd(line, skipBlanks(line, at + 1))) {
        return at + 1;
      }
    }
    return -1;
  }

  private static boolean isCommentOrEnd(String line, int at) {
    return at == line.length() || line.charAt(at) == '#';
  }

  /** Line ends are made first, so that two backslashes before an {@code n} end a line too. */
  private static String unescaped(String quoted) {
    String broken = quoted.replace("\\n", "\n").replace("\\r", "\r");
    StringBuilder plain = new StringBuilder(broken.length());
    for (int i = 0; i < broken.length(); i++) {
      boolean escapes =
          broken.charAt(i) == '\\' && i + 1 < broken.length() && broken.charAt(i + 1) != '$';
      plain.append(broken.charAt(escapes ? ++i : i));
    }
    return plain.toString();
  }

  private static int skipBlanks(String line, int from) {
    int at = from;
    while (at < line.length() && isBlank(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return BLANKS.indexOf(c) >= 0;
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '.';
  }
}
