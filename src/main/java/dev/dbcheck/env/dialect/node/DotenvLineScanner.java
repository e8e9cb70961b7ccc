package dev.dbcheck.env.dialect.node;

import static dev.dbcheck.env.dialect.node.EcmaScript.isLineTerminator;
import static dev.dbcheck.env.dialect.node.EcmaScript.isWhiteSpace;
import static dev.dbcheck.env.dialect.node.EcmaScript.skipWhiteSpace;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads env files line by line as dotenv for Node.js did before 15.0.0 (its {@code lib/main.js},
 * {@code RE_INI_KEY_VAL}): no {@code export}, no values of several lines.
 *
 * @param comments which comments may follow a value
 */
public record DotenvLineScanner(Comments comments) implements Scanner {

  /** Which comments may follow a value. */
  public enum Comments {
    /** None, as up to 13.0.1. */
    NONE,
    /** All from the first {@code #} on, as from 14.0.0 on. */
    ANYWHERE,
    /** Those after white space, as from 14.3.0 on. */
    AFTER_WHITE_SPACE
  }

  /** Returns the scanner of dotenv up to 13. */
  public static DotenvLineScanner upTo13() {
    return new DotenvLineScanner(Comments.NONE);
  }

  /** Returns the scanner of dotenv 14.0 to 14.2. */
  public static DotenvLineScanner of14_0() {
    return new DotenvLineScanner(Comments.ANYWHERE);
  }

  /** Returns the scanner of dotenv 14.3. */
  public static DotenvLineScanner of14() {
    return new DotenvLineScanner(Comments.AFTER_WHITE_SPACE);
  }

  @Override
  public Scan scan(String text) {
    List<Assignment> assignments = new ArrayList<>();
    List<Flaw> skipped = new ArrayList<>();
    int number = 0;
    int start = 0;
    while (start <= text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      number++;
      scan(text.substring(start, end), number, assignments, skipped);
      start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return Scan.of(assignments, skipped);
  }

  private void scan(String line, int number, List<Assignment> assignments, List<Flaw> skipped) {
    int name = skipWhiteSpace(line, 0);
    int end = name;
    while (end < line.length() && DotenvScanner.isNameCharacter(line.charAt(end))) {
      end++;
    }
    int equals = skipWhiteSpace(line, end);
    boolean assigns = end > name && equals < line.length() && line.charAt(equals) == '=';
    Optional<String> value =
        assigns ? value(line.substring(skipWhiteSpace(line, equals + 1))) : Optional.empty();
    if (value.isEmpty()) {
      if (name < line.length() && line.charAt(name) != '#') {
        skipped.add(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, number));
      }
      return;
    }
    String variable = line.substring(name, end);
    // Assigning __proto__ adds no property to the object in which dotenv collects variables.
    if (!variable.equals("__proto__")) {
      assignments.add(assignment(variable, value.get(), number));
    }
  }

  private Optional<String> value(String rest) {
    return switch (comments) {
      case NONE -> firstLine(rest);
      case ANYWHERE -> quoted(rest).or(() -> beforeHash(rest));
      case AFTER_WHITE_SPACE -> quoted(rest).or(() -> beforeComment(rest));
    };
  }

  /** Only white space may follow a Unicode line separator, at which {@code .*} stops. */
  private static Optional<String> firstLine(String rest) {
    int end = 0;
    while (end < rest.length() && !isLineTerminator(rest.charAt(end))) {
      end++;
    }
    return skipWhiteSpace(rest, end) == rest.length()
        ? Optional.of(rest.substring(0, end))
        : Optional.empty();
  }

  private Optional<String> quoted(String rest) {
    if (rest.isEmpty() || (rest.charAt(0) != '"' && rest.charAt(0) != '\'')) {
      return Optional.empty();
    }
    int close = rest.indexOf(rest.charAt(0), 1);
    return close >= 0 && endsValue(rest, close + 1)
        ? Optional.of(rest.substring(0, close + 1))
        : Optional.empty();
  }

  private boolean endsValue(String rest, int start) {
    int next = skipWhiteSpace(rest, start);
    boolean anywhere = comments == Comments.ANYWHERE;
    return next == rest.length()
        ? anywhere || next == start
        : (anywhere || next > start) && isComment(rest, next);
  }

  private static boolean isComment(String rest, int start) {
    return rest.charAt(start) == '#'
        && rest.chars().skip(start).noneMatch(next -> isLineTerminator((char) next));
  }

  private static Optional<String> beforeHash(String rest) {
    int hash = rest.indexOf('#');
    if (hash < 0) {
      return Optional.of(rest);
    }
    return isComment(rest, hash) ? Optional.of(rest.substring(0, hash)) : Optional.empty();
  }

  private static Optional<String> beforeComment(String rest) {
    int last = rest.length();
    while (last > 0 && !isLineTerminator(rest.charAt(last - 1))) {
      last--;
    }
    // A comment reaches to the end of the line, and so begins after the last line separator.
    int end = rest.length();
    for (int i = Math.max(last, 1); i < rest.length() && end == rest.length(); i++) {
      if (rest.charAt(i) == '#' && isWhiteSpace(rest.charAt(i - 1))) {
        end = i;
      }
    }
    if (end < rest.length()) {
      while (end > 0 && isWhiteSpace(rest.charAt(end - 1))) {
        end--;
      }
    }
    String value = rest.substring(0, end);
    return value.chars().noneMatch(next -> isLineTerminator((char) next))
        ? Optional.of(value)
        : Optional.empty();
  }

  private static Assignment assignment(String name, String value, int number) {
    char first = value.isEmpty() ? 0 : value.charAt(0);
    boolean quoted = (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
    if (!quoted) {
      return Assignment.of(name, EcmaScript.trim(value), Quote.NONE, number);
    }
    // A lone quotation mark stays: substring(1, 0) swaps its arguments.
    String bare = value.length() == 1 ? value : value.substring(1, value.length() - 1);
    return first == '"'
        ? Assignment.of(name, bare.replace("\\n", "\n"), Quote.DOUBLE, number)
        : Assignment.of(name, bare, Quote.SINGLE, number);
  }
}
