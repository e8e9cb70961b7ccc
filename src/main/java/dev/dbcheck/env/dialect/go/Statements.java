package dev.dbcheck.env.dialect.go;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.LoneBytes;
import dev.dbcheck.env.dialect.Piece;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * The walk through a file that godotenv and compose-go have in common: what follows a value's
 * closing quotation mark is the next assignment, on whichever line it stands.
 */
public abstract class Statements {
  protected final String text;
  protected int at;
  private final List<Assignment> assignments = new ArrayList<>();
  private int line = 1;
  private int counted;

  /** Prepares a file in which bytes that are not UTF-8 are lone. */
  protected Statements(String text) {
    this.text = text;
  }

  /** Reads the file. */
  public final Scan scan() {
    try {
      while (skipToStatement()) {
        assignments.add(statement());
      }
      return Scan.of(assignments, List.of());
    } catch (FlawException flaw) {
      return Scan.failed(assignments, flaw.flaw());
    }
  }

  /** Reads the assignment that begins here. */
  protected abstract Assignment statement() throws FlawException;

  /** Returns the line of the place that was reached, from 1. */
  protected final int line() {
    for (; counted < at; counted++) {
      if (text.charAt(counted) == '\n') {
        line++;
      }
    }
    return line;
  }

  /** Returns a flaw at the place that was reached. */
  protected final FlawException flaw(Flaw.Kind kind) {
    return new FlawException(new Flaw(kind, line()));
  }

  /** Returns a piece of a value in which each byte that is not UTF-8 has become U+FFFD. */
  protected static Piece piece(String value, Quote quote) {
    return new Piece(LoneBytes.readable(value), quote);
  }

  /** Returns what stands around the value that begins here. */
  protected final Quote quote() {
    if (at == text.length()) {
      return Quote.NONE;
    }
    return switch (text.charAt(at)) {
      case '"' -> Quote.DOUBLE;
      case '\'' -> Quote.SINGLE;
      default -> Quote.NONE;
    };
  }

  private boolean skipToStatement() {
    at = GoText.skipSpace(text, at);
    while (at < text.length() && text.charAt(at) == '#') {
      int newline = text.indexOf('\n', at);
      at = newline < 0 ? text.length() : GoText.skipSpace(text, newline);
    }
    return at < text.length();
  }
}
