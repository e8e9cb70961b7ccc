package dev.dbcheck.report;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;

/** What the process ends with; scripts depend on the numbers. */
public enum ExitStatus {
  /** All is done. */
  DONE(0),
  /** A bug in dbcheck. */
  BUG(1),
  /** Wrong usage. */
  USAGE(2),
  /** No usable URL. */
  NO_URL(3),
  /** Refused by the guard. */
  REFUSED(4),
  /** The name, the address or the port cannot be reached. */
  UNREACHABLE(5),
  /** TLS failed or is too weak. */
  TLS(6),
  /** The login failed. */
  LOGIN(7),
  /** Reached, but not fit to migrate. */
  UNFIT(8),
  /** The migration failed. */
  MIGRATION(9),
  /** Interrupted by the user. */
  INTERRUPTED(130);

  private final int number;

  ExitStatus(int number) {
    this.number = number;
  }

  /** Returns the process's exit status, 0 to 130. */
  public int number() {
    return number;
  }

  /** Returns the status that the first error decides; warnings and notes never do. */
  public static ExitStatus of(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(Diagnostic::isError)
        .findFirst()
        .map(found -> of(found.code()))
        .orElse(DONE);
  }

  private static ExitStatus of(Code code) {
    if (code == Code.BUG_IN_DBCHECK) {
      return BUG;
    }
    if (code == Code.INTERRUPTED) {
      return INTERRUPTED;
    }
    return switch (code.family()) {
      case USAGE -> USAGE;
      case CHAIN, URL -> NO_URL;
      case NETWORK -> UNREACHABLE;
      case TLS -> TLS;
      case LOGIN -> LOGIN;
      case DATABASE -> UNFIT;
      case GUARD -> REFUSED;
      case MIGRATION, SECRET -> MIGRATION;
    };
  }
}
