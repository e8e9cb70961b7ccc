package dev.dbcheck.env.dialect;

/** Ends the loading of a file that its loader rejects while it expands a value. */
public final class FlawException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Flaw flaw;

  /** Names the flaw; the exception carries no text of the file. */
  public FlawException(Flaw flaw) {
    super(flaw.kind().phrase());
    this.flaw = flaw;
  }

  /** Returns what was rejected. */
  public Flaw flaw() {
    return flaw;
  }
}
