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
 * Scans as dotenv-java 3.2 does (its {@code internal/DotenvParser}): only double quotes are
 * removed, only they go over several lines, and what is no assignment is an error.
 */
public record DotenvJavaScanner() implements Scanner {

  @Override
  public Scan scan(String text) {
    List<Assignment> assignments = new ArrayList<>();
    try {
      scan(text, assignments);
    } catch (FlawException malformed) {
      return Scan.failed(assignments, malformed.flaw());
    }
    return Scan.of(assignments, List.of());
  }

  private static void scan(String text, List<Assignment> assignments) throws FlawException {
    Entry entry = null;
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (entry == null) {
        if (line.trim().isEmpty() || isComment(line)) {
          continue;
        }
        entry = Entry.begin(line, number);
      } else {
        entry.append(line);
      }
      if (entry.isComplete()) {
        assignments.add(Assignment.of(entry.name(), entry.value(), Quote.NONE, entry.line()));
        entry = null;
      }
    }
  }

  private static boolean isComment(String line) {
    return line.startsWith("#") || line.startsWith("////");
  }

  /** One assignment, which grows by a line as long as its double quote is open. */
  private static final class Entry {
    private static final String BLANKS = " \t\n\u000B\f\r";
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    private final String name;
    private final int line;

    /** What stands after {@code =} and white space. */
    private final StringBuilder text = new StringBuilder();

    private int closingQuote = -1;
    private int hash = -1;
    private int valueEnd;

    private Entry(String name, int line) {
      this.name = name;
      this.line = line;
    }

    static Entry begin(String text, int line) throws FlawException {
      int start = skipBlanks(text, 0);
      int end = start;
      while (end < text.length() && isNameCharacter(text.charAt(end))) {
        end++;
      }
      int sign = skipBlanks(text, end);
      if (end == start || !text.startsWith("=", sign)) {
        throw new FlawException(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, line));
      }
      Entry entry = new Entry(text.substring(start, end), line);
      entry.text.append(text, skipBlanks(text, sign + 1), text.length());
      entry.measure(0);
      return entry;
    }

    void append(String more) throws FlawException {
      int from = text.length();
      text.append('\n').append(more);
      measure(from);
    }

    /** Finds the value's end; the text before {@code from} has been looked at. */
    private void measure(int from) throws FlawException {
      boolean hadClosingQuote = closingQuote >= 0;
      boolean hadHash = hash >= 0;
      char first = text.isEmpty() ? ' ' : text.charAt(0);
      if (!hadClosingQuote && (first == '"' || first == '\'')) {
        closingQuote = text.indexOf(String.valueOf(first), Math.max(from, 1));
      }
      if (!hadHash) {
        hash = text.indexOf("#", from);
      }
      if (!hadClosingQuote && closingQuote >= 0 && isCommentOrEnd(closingQuote + 1)) {
        valueEnd = closingQuote + 1;
      } else if (hash < 0) {
        valueEnd = text.length();
      } else if (!hadHash && isCommentOrEnd(hash)) {
        valueEnd = hash;
      } else {
        throw new FlawException(new Flaw(Flaw.Kind.TEXT_AFTER_QUOTE, line));
      }
    }

    /** Returns whether nothing follows but white space, and then a comment on the last line. */
    private boolean isCommentOrEnd(int from) {
      int start = skipBlanks(text, from);
      if (start == text.length()) {
        return true;
      }
      if (text.charAt(start) != '#') {
        return false;
      }
      for (int i = start; i < text.length(); i++) {
        if (LINE_ENDS.indexOf(text.charAt(i)) >= 0) {
          return false;
        }
      }
      return true;
    }

    boolean isComplete() {
      return valueEnd == 0 || text.charAt(0) != '"' || endsWithQuote();
    }

    private boolean endsWithQuote() {
      return text.charAt(valueEnd - 1) == '"';
    }

    String name() {
      return name;
    }

    int line() {
      return line;
    }

    String value() throws FlawException {
      String whole = text.substring(0, valueEnd);
      String value = whole.trim();
      if (!value.startsWith("\"") && !value.endsWith("\"")) {
        return value;
      }
      boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
      // The end is counted in the text before it was trimmed, which may lie behind it.
      int end = whole.length() - 1;
      if (!quoted || hasUnescapedQuote(value) || end > value.length()) {
        throw new FlawException(new Flaw(Flaw.Kind.UNTERMINATED_QUOTE, line));
      }
      return value.substring(1, end);
    }

    private static boolean hasUnescapedQuote(String quoted) {
      for (int i = quoted.indexOf('"', 1);
          i < quoted.length() - 1;
          i = quoted.indexOf('"', i + 1)) {
        if (i == 1 || quoted.charAt(i - 1) != '\\') {
          return true;
        }
      }
      return false;
    }

    private static int skipBlanks(CharSequence text, int from) {
      int at = from;
      while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return at;
    }

    private static boolean isNameCharacter(char c) {
      return c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || c == '_'
          || c == '.'
          || c == '-';
    }
  }
}
