package dev.dbcheck.env.dialect.system;

import dev.dbcheck.env.dialect.Flaw;

/** Ends the reading of a shell's file, or of a line of it. */
final class ShellException extends Exception {
  private static final long serialVersionUID = 1L;

  private final End end;
  private final transient Flaw flaw;

  /** How far the consequences reach. */
  enum End {
    /** The rest of the line is not run. */
    LINE,
    /** The rest of the file is not read. */
    FILE,
    /** The shell exits. */
    SHELL,
    /** The rest of the file is not understood here; it may assign what it names. */
    REST_UNKNOWN,
    /** Whatever comes out, only running it could tell. */
    ALL_UNKNOWN
  }

  ShellException(End end, Flaw.Kind kind, int line) {
    super(kind.phrase());
    this.end = end;
    this.flaw = new Flaw(kind, line);
  }

  /** Returns a syntax error, after which bash reads no further and dash exits. */
  static ShellException syntax(Shell shell, Flaw.Kind kind, int line) {
    return new ShellException(shell == Shell.BASH ? End.FILE : End.SHELL, kind, line);
  }

  /** Returns that the rest of a file is not understood here. */
  static ShellException restUnknown(int line) {
    return new ShellException(End.REST_UNKNOWN, Flaw.Kind.COMMAND, line);
  }

  /** Returns that something could assign any variable, or end the shell. */
  static ShellException allUnknown(int line) {
    return new ShellException(End.ALL_UNKNOWN, Flaw.Kind.COMMAND, line);
  }

  End end() {
    return end;
  }

  Flaw flaw() {
    return flaw;
  }
}
