package dev.dbcheck.env.dialect;

import java.util.Locale;

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
    /** Unsets the variable, and references to it are empty whatever their default. */
    VALUELESS,
    /** Stops the loader unless the variable is set already. */
    REQUIRED,
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
    AT_THE_END,
    /** Not at all: the expander of all variables writes them itself. */
    BY_EXPANDER
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
    /** It wins, as the expander of each assignment hands it on. */
    BY_EXPANDER,
    /** It is not the app's environment: the app sees the files alone. */
    IGNORED,
    /** The app gets the files' variables only; the process environment serves references. */
    NOT_INHERITED
  }

  /** How variables' names are compared when the app asks for one. */
  public enum Names {
    EXACT,
    IGNORING_CASE,
    /** Hyphens do not count in a name that is in lower case, {@code app.jdbc-url}. */
    IGNORING_HYPHENS;

    /** Returns what two names have in common that are taken for the same. */
    public String key(String name) {
      return switch (this) {
        case EXACT -> name;
        case IGNORING_CASE -> name.toLowerCase(Locale.ROOT);
        case IGNORING_HYPHENS ->
            name.equals(name.toLowerCase(Locale.ROOT)) ? name.replace("-", "") : name;
      };
    }
  }
}
