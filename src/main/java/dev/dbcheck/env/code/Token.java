package dev.dbcheck.env.code;

/**
 * One word, string or sign of a program.
 *
 * <p>Not a record, since a record prints its components and a string may hold a secret.
 */
public final class Token {

  /** What a token is. */
  public enum Kind {
    NAME,
    NUMBER,
    /** A string, or a piece of one between holes; the text is what it stands for. */
    TEXT,
    /** The beginning of a string that has, or could have, holes. */
    TEMPLATE,
    TEMPLATE_END,
    /** The beginning of an expression in a string. */
    HOLE,
    HOLE_END,
    /** A sign: an operator, a bracket, a comma. */
    SIGN,
    /** What stands before the first token and after the last. */
    NOTHING
  }

  static final Token NOTHING = new Token(Kind.NOTHING, "", 0, 0, false);

  private final Kind kind;
  private final String text;
  private final int line;
  private final int column;
  private final boolean first;

  Token(Kind kind, String text, int line, int column, boolean first) {
    this.kind = kind;
    this.text = text;
    this.line = line;
    this.column = column;
    this.first = first;
  }

  /** Returns what it is. */
  public Kind kind() {
    return kind;
  }

  /** Returns a name or sign as it is written, a string's content without delimiters and escapes. */
  public String text() {
    return text;
  }

  /** Returns the line, from 1, in which it begins. */
  public int line() {
    return line;
  }

  /** Returns how many characters stand before it in its line. */
  public int column() {
    return column;
  }

  /** Returns whether it is the first of its line, and that line is no continuation. */
  public boolean isFirst() {
    return first;
  }

  @Override
  public String toString() {
    return kind + " on line " + line;
  }
}
