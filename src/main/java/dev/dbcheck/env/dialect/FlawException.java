package dev.dbcheck.env.dialect;

import dev.dbcheck.diagnostic.Origin;
import java.util.Optional;

/** Ends the loading of a file that its loader rejects while it expands a value. */
public final class FlawException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Flaw flaw;
  private final transient Optional<Origin> origin;

  /** Names the flaw; the exception carries no text of the file. */
  public FlawException(Flaw flaw) {
    // Nobody reads the stack of a flaw, and a file may have one on every line.
    super(flaw.kind().phrase(), null, false, false);
    this.flaw = flaw;
    this.origin = Optional.empty();
  }

  /** Names a flaw that shows only when all files have been read, at the place of its value. */
  public FlawException(Flaw.Kind kind, Origin origin) {
    super(kind.phrase());
    this.flaw = new Flaw(kind, origin.line().orElse(1));
    this.origin = Optional.of(origin);
  }

  /** Returns what was rejected. */
  public Flaw flaw() {
    return flaw;
  }

  /** Returns the flaw with its place, which is in {@code file} if no other is known. */
  Loaded.Rejected in(EnvFile file) {
    return new Loaded.Rejected(flaw, origin.orElseGet(() -> file.line(flaw.line())));
  }
}
