package dev.dbcheck.env.dialect.php;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Piece;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a file as symfony/dotenv does ({@code Dotenv.php}, {@code lexVarname} and {@code
 * lexValue}, 7.0.4 and 6.4.41); a file that is PHP is read as the array that {@code dump-env}
 * writes.
 *
 * @param names the names it accepts
 * @param rejectsNul whether it rejects a file with a NUL character
 */
record SymfonyScanner(SymfonyNames names, boolean rejectsNul) implements Scanner {

  @Override
  public Scan scan(String text) {
    if (DumpedArray.isPhp(text)) {
      return DumpedArray.scan(text);
    }
    Lexer lexer = new Lexer(text.replace("\r\n", "\n").replace('\r', '\n'));
    try {
      lexer.read();
      return Scan.of(lexer.assignments, List.of());
    } catch (FlawException flaw) {
      return Scan.failed(lexer.assignments, flaw.flaw());
    }
  }

  /** The state of one reading. */
  private final class Lexer {
    private final String text;
    private final List<Assignment> assignments = new ArrayList<>();
    private int at;
    private int line = 1;

    Lexer(String text) {
      this.text = text;
    }

    void read() throws FlawException {
      if (rejectsNul && text.indexOf(0) >= 0) {
        moveTo(text.indexOf(0));
        throw flaw(Flaw.Kind.NUL_CHARACTER);
      }
      skipEmptyLines();
      while (at < text.length()) {
        int nameLine = line;
        String name = name();
        assignments.add(Assignment.of(name, value(), nameLine));
      }
    }

    private String name() throws FlawException {
      int start = names.end(text, afterExport());
      int from = afterExport();
      if (start == from) {
        from = at;
        start = names.end(text, at);
      }
      if (start == from) {
        throw flaw(Flaw.Kind.INVALID_NAME);
      }
      String name = text.substring(from, start);
      moveTo(start);
      if (at == text.length() || is('\n') || is('#')) {
        throw flaw(Flaw.Kind.VALUE_MISSING);
      }
      if (!is('=')) {
        throw flaw(Flaw.Kind.NOT_AN_ASSIGNMENT);
      }
      at++;
      return name;
    }

    private int afterExport() {
      int end = at + "export".length();
      if (!text.startsWith("export", at) || end == text.length() || !isBlank(end)) {
        return at;
      }
      while (end < text.length() && isBlank(end)) {
        end++;
      }
      return end;
    }

    private List<Piece> value() throws FlawException {
      int blank = at;
      while (blank < text.length() && isBlank(blank)) {
        blank++;
      }
      if (blank == text.length() || text.charAt(blank) == '\n' || text.charAt(blank) == '#') {
        skipEmptyLines();
        return List.of(new Piece("", Quote.NONE));
      }
      if (blank > at) {
        throw flaw(Flaw.Kind.UNQUOTED_WHITE_SPACE);
      }
      List<Piece> pieces = new ArrayList<>();
      boolean comment = false;
      while (at < text.length() && !is('\n') && !comment) {
        if (is('\'')) {
          pieces.add(singleQuoted());
        } else if (is('"')) {
          pieces.add(doubleQuoted());
        } else {
          pieces.add(unquoted());
          comment = at < text.length() && is('#');
        }
      }
      skipEmptyLines();
      return pieces;
    }

    private Piece singleQuoted() throws FlawException {
      int end = text.indexOf('\'', at + 1);
      if (end < 0) {
        throw flaw(Flaw.Kind.UNTERMINATED_QUOTE);
      }
      Piece piece = new Piece(text.substring(at + 1, end), Quote.SINGLE);
      moveTo(end + 1);
      return piece;
    }

    private Piece doubleQuoted() throws FlawException {
      int start = at + 1;
      int end = start;
      while (end < text.length() && (text.charAt(end) != '"' || isEscaped(end))) {
        end++;
      }
      if (end == text.length()) {
        throw flaw(Flaw.Kind.UNTERMINATED_QUOTE);
      }
      Piece piece = new Piece(unescaped(text.substring(start, end)), Quote.DOUBLE);
      moveTo(end + 1);
      return piece;
    }

    /** Looks at two characters only: a quotation mark after three backslashes ends the value. */
    private boolean isEscaped(int quote) {
      return text.charAt(quote - 1) == '\\' && text.charAt(quote - 2) != '\\';
    }

    private Piece unquoted() throws FlawException {
      StringBuilder value = new StringBuilder();
      char before = text.charAt(at - 1);
      while (at < text.length()
          && !is('\n')
          && !is('"')
          && !is('\'')
          && !(is('#') && (before == ' ' || before == '\t'))) {
        if (is('\\') && (is(1, '"') || is(1, '\''))) {
          at++;
        }
        before = text.charAt(at);
        value.append(before);
        at++;
        if (before == '$' && at < text.length() && is('(')) {
          int end = endOfCommand();
          value.append(text, at, end);
          at = end;
        }
      }
      return new Piece(PhpSpace.trimEnd(value.toString()), Quote.NONE);
    }

    private int endOfCommand() throws FlawException {
      int depth = 0;
      for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
        if (text.charAt(i) == '(') {
          depth++;
        } else if (text.charAt(i) == ')' && --depth == 0) {
          return i + 1;
        }
      }
      throw flaw(Flaw.Kind.INVALID_REFERENCE);
    }

    private void skipEmptyLines() {
      int end = at;
      while (end < text.length()) {
        if (text.charAt(end) == '#') {
          int newline = text.indexOf('\n', end);
          end = newline < 0 ? text.length() : newline;
        } else if (PhpSpace.isSpace(text.charAt(end))) {
          end++;
        } else {
          break;
        }
      }
      moveTo(end);
    }

    private void moveTo(int end) {
      for (; at < end; at++) {
        if (text.charAt(at) == '\n') {
          line++;
        }
      }
    }

    private boolean is(char c) {
      return text.charAt(at) == c;
    }

    private boolean is(int ahead, char c) {
      return at + ahead < text.length() && text.charAt(at + ahead) == c;
    }

    private boolean isBlank(int index) {
      return text.charAt(index) == ' ' || text.charAt(index) == '\t';
    }

    private FlawException flaw(Flaw.Kind kind) {
      return new FlawException(new Flaw(kind, line));
    }
  }

  private static String unescaped(String quoted) {
    if (quoted.indexOf('\\') < 0) {
      return quoted;
    }
    StringBuilder value = new StringBuilder(quoted.length());
    for (int i = 0; i < quoted.length(); i++) {
      char c = quoted.charAt(i);
      char next = c == '\\' && i + 1 < quoted.length() ? quoted.charAt(i + 1) : 0;
      switch (next) {
        case '"' -> value.append('"');
        case 'r' -> value.append('\r');
        case 'n' -> value.append('\n');
        default -> value.append(c);
      }
      if (next == '"' || next == 'r' || next == 'n') {
        i++;
      }
    }
    return value.toString();
  }
}
