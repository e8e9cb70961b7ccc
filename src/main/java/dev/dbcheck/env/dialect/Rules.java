package dev.dbcheck.env.dialect;

/** The rules by which loaders differ after they have scanned a file. */
public final class Rules {
  private Rules() {}

  /** What a byte-order mark at the start of a file does. */
  public enum ByteOrderMark {
    /** It becomes part of the first name, whose variable is lost. */
    KEPT,
    SKIPPED,
    /** The loader rejects the file. */
    REJECTED
  }

  /** Which of two assignments of one variable in one file counts. */
  public enum Duplicates {
    FIRST,
    LAST
  }

  /** What a name without {@code =} does. */
  public enum BareName {
    IGNORED,
    /** Sets the variable to nothing at all. */
    EMPTY,
    /** Takes back an earlier assignment of the same file. */
    UNSETS,
    /** Copies the variable of the process environment. */
    COPIES
  }

  /** The order in which files are loaded, given in the chain's order. */
  public enum FileOrder {
    /** The first file is loaded first, and a later one can't change what it assigned. */
    FIRST_WINS,
    /** The first file is loaded last, and replaces what the others assigned. */
    REPLACING
  }

  /** When a file's variables become part of the process environment. */
  public enum Publication {
    /** Before the next file is read, whose references see them. */
    AFTER_EACH_FILE,
    /** When all files have been read: none of them sees the others. */
    AT_THE_END
  }

  /** When values are expanded all at once. */
  public enum Expanding {
    AFTER_EACH_FILE,
    AFTER_ALL_FILES
  }

  /** What a variable that is set in the process environment does to the files' value. */
  public enum EnvironmentRule {
    SET_WINS,
    /** A variable that is set to nothing loses. */
    NON_EMPTY_WINS,
    FILE_WINS,
    /** The app gets the files' variables only; the process environment serves references. */
    NOT_INHERITED
  }

  /** How variables' names are compared when the app asks for one. */
  public enum Names {
    EXACT,
    IGNORING_CASE
  }
}
