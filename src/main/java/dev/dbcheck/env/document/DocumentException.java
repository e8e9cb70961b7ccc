package dev.dbcheck.env.document;

/** A document that is not well-formed; the exception holds none of its text. */
public final class DocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  DocumentException(int line) {
    super("malformed on line " + line);
    this.line = line;
  }

  /** Returns the line, from 1, where the reader stopped. */
  public int line() {
    return line;
  }
}
