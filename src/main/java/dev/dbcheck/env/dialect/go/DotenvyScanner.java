package dev.dbcheck.env.dialect.go;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a file as dotenvy does ({@code parse.rs}, 0.15.7). */
final class DotenvyScanner implements Scanner {
  private static final String EXPORT = "export";

  @Override
  public Scan scan(String text) {
    List<Assignment> assignments = new ArrayList<>();
    DotenvyLines lines = new DotenvyLines(text);
    try {
      while (lines.next()) {
        new Line(lines.text(), lines.number()).assignment().ifPresent(assignments::add);
      }
      return Scan.of(assignments, List.of());
    } catch (FlawException flaw) {
      return Scan.failed(assignments, flaw.flaw());
    }
  }

  /** One line, or several that a quotation mark holds together. */
  private static final class Line {
    private final String text;
    private final int number;
    private int at;

    Line(String text, int number) {
      this.text = GoText.trimEnd(text);
      this.number = number;
    }

    Optional<Assignment> assignment() throws FlawException {
      skipSpace();
      if (isAtEnd()) {
        return Optional.empty();
      }
      String name = name();
      skipSpace();
      // The word may be a name of its own.
      if (name.equals(EXPORT) && !isAtEquals()) {
        name = name();
        skipSpace();
      }
      if (!isAtEquals()) {
        throw flaw(Flaw.Kind.NOT_AN_ASSIGNMENT);
      }
      at++;
      skipSpace();
      String value = isAtEnd() ? "" : text.substring(at);
      return Optional.of(Assignment.of(name, new DotenvyValue(value, number).pieces(), number));
    }

    private String name() throws FlawException {
      int start = at;
      if (at == text.length() || !isFirst(text.charAt(at))) {
        throw flaw(Flaw.Kind.INVALID_NAME);
      }
      while (at < text.length() && isPart(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }

    private void skipSpace() {
      at = GoText.skipSpace(text, at);
    }

    private boolean isAtEnd() {
      return at == text.length() || text.charAt(at) == '#';
    }

    private boolean isAtEquals() {
      return at < text.length() && text.charAt(at) == '=';
    }

    private FlawException flaw(Flaw.Kind kind) {
      return new FlawException(new Flaw(kind, number));
    }
  }

  private static boolean isFirst(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
  }

  private static boolean isPart(char c) {
    return isFirst(c) || c >= '0' && c <= '9' || c == '.';
  }
}
