package dev.dbcheck.env.dialect.python;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.ClosingQuotes;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One env file on its way through python-dotenv's grammar. */
final class PythonDotenvFile {
  private static final String EXPORT = "export";
  private static final String DOUBLE_QUOTE_ESCAPES = "\\'\"abfnrtv";
  private static final String ESCAPED = "\\'\"\u0007\b\f\n\r\t\u000B";
  private static final String SINGLE_QUOTE_ESCAPES = "\\'";

  private final String text;
  private final ClosingQuotes singleQuotes;
  private final ClosingQuotes doubleQuotes;
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Flaw> skipped = new ArrayList<>();
  private int position;
  private int line = 1;
  private int counted;

  PythonDotenvFile(String text) {
    this.text = text;
    this.singleQuotes = new ClosingQuotes(text, '\'');
    this.doubleQuotes = new ClosingQuotes(text, '"');
  }

  Scan scan() {
    skipSpace();
    while (position < text.length()) {
      int start = lineNumber();
      try {
        statement(start).ifPresent(assignments::add);
      } catch (FlawException flaw) {
        skipped.add(flaw.flaw());
        skipLine();
      }
      skipSpace();
    }
    return Scan.of(assignments, skipped);
  }

  private Optional<Assignment> statement(int start) throws FlawException {
    skipExport();
    Optional<String> name = name(start);
    skipSpaceInLine();
    Optional<Assignment> assignment =
        current() == '='
            ? Optional.of(value(name.orElse(""), start))
            : name.map(bare -> Assignment.bare(bare, start));
    endOfStatement(start, assignment);
    return name.isPresent() ? assignment : Optional.empty();
  }

  private void skipExport() {
    int after = position + EXPORT.length();
    if (text.startsWith(EXPORT, position) && after < text.length() && isSpaceInLine(after)) {
      position = after;
      skipSpaceInLine();
    }
  }

  /** Returns nothing before a comment, which is a statement without a name. */
  private Optional<String> name(int start) throws FlawException {
    if (current() == '#') {
      return Optional.empty();
    }
    boolean quoted = current() == '\'';
    int from = quoted ? position + 1 : position;
    int end = quoted ? text.indexOf('\'', from) : endOfPlainName();
    if (end <= from) {
      throw flaw(Flaw.Kind.INVALID_NAME, start);
    }
    position = quoted ? end + 1 : end;
    return Optional.of(text.substring(from, end));
  }

  private int endOfPlainName() {
    int end = position;
    while (end < text.length()
        && "=#".indexOf(text.charAt(end)) < 0
        && !PythonText.isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private Assignment value(String name, int start) throws FlawException {
    position++;
    skipSpaceInLine();
    return switch (current()) {
      case '\'' -> {
        String value = unescaped(quoted(singleQuotes, start), SINGLE_QUOTE_ESCAPES);
        yield Assignment.of(name, value, Quote.SINGLE, start);
      }
      case '"' -> {
        String value = unescaped(quoted(doubleQuotes, start), DOUBLE_QUOTE_ESCAPES);
        yield Assignment.of(name, value, Quote.DOUBLE, start);
      }
      default -> Assignment.of(name, plainValue(), Quote.NONE, start);
    };
  }

  private String quoted(ClosingQuotes quotes, int start) throws FlawException {
    int from = position + 1;
    int end = quotes.firstPlain(from);
    if (end < 0) {
      end = quotes.lastEscaped(from, text.length());
    }
    if (end < 0) {
      throw flaw(Flaw.Kind.UNTERMINATED_QUOTE, start);
    }
    position = end + 1;
    return text.substring(from, end);
  }

  private static String unescaped(String quoted, String escapable) {
    if (quoted.indexOf('\\') < 0) {
      return quoted;
    }
    StringBuilder plain = new StringBuilder(quoted.length());
    for (int i = 0; i < quoted.length(); i++) {
      char character = quoted.charAt(i);
      int escape =
          character == '\\' && i + 1 < quoted.length()
              ? escapable.indexOf(quoted.charAt(i + 1))
              : -1;
      plain.append(escape < 0 ? character : ESCAPED.charAt(escape));
      i += escape < 0 ? 0 : 1;
    }
    return plain.toString();
  }

  /** Takes the rest of the line up to a {@code #} after space. */
  private String plainValue() {
    int from = position;
    position = endOfLine();
    int end = from;
    boolean afterSpace = false;
    for (int i = from; i < position && !(afterSpace && text.charAt(i) == '#'); i++) {
      afterSpace = PythonText.isSpace(text.charAt(i));
      end = afterSpace ? end : i + 1;
    }
    return text.substring(from, end);
  }

  private void endOfStatement(int start, Optional<Assignment> assignment) throws FlawException {
    skipSpaceInLine();
    if (current() == '#') {
      position = endOfLine();
    }
    if (position < text.length() && current() != '\n') {
      boolean quoted = assignment.filter(one -> one.quote() != Quote.NONE).isPresent();
      throw flaw(quoted ? Flaw.Kind.TEXT_AFTER_QUOTE : Flaw.Kind.NOT_AN_ASSIGNMENT, start);
    }
    skipLine();
  }

  private void skipLine() {
    position = Math.min(endOfLine() + 1, text.length());
  }

  private void skipSpace() {
    while (position < text.length() && PythonText.isSpace(text.charAt(position))) {
      position++;
    }
  }

  private void skipSpaceInLine() {
    while (position < text.length() && isSpaceInLine(position)) {
      position++;
    }
  }

  private boolean isSpaceInLine(int index) {
    return text.charAt(index) != '\n' && PythonText.isSpace(text.charAt(index));
  }

  /** Returns the character at the position, a line break at the end of the file. */
  private char current() {
    return position < text.length() ? text.charAt(position) : '\n';
  }

  private int endOfLine() {
    int end = text.indexOf('\n', position);
    return end < 0 ? text.length() : end;
  }

  private int lineNumber() {
    for (; counted < position; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }

  private static FlawException flaw(Flaw.Kind kind, int line) {
    return new FlawException(new Flaw(kind, line));
  }
}
