package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Loaded;

/** Ends the loading of all files where one of them makes the app fail to start. */
final class RejectedFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Loaded.Rejected rejected;

  RejectedFileException(EnvFile file, FlawException flaw) {
    super(flaw.getMessage());
    this.rejected = Loaded.Rejected.in(file, flaw.flaw());
  }

  Loaded.Rejected rejected() {
    return rejected;
  }
}
