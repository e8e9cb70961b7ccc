package dev.dbcheck.env.dialect;

import java.util.Objects;

/**
 * What a loader rejects in an env file; it never holds the file's text, which may be a secret.
 *
 * @param kind what is wrong
 * @param line the line, from 1
 */
public record Flaw(Kind kind, int line) {

  /** The sorts of things loaders reject. */
  public enum Kind {
    NOT_AN_ASSIGNMENT("the line is no assignment"),
    INVALID_NAME("the variable's name is not valid"),
    UNTERMINATED_QUOTE("a quotation mark is never closed"),
    TEXT_AFTER_QUOTE("there is text after the closing quotation mark"),
    INVALID_ESCAPE("a backslash stands before a character that cannot be escaped"),
    UNQUOTED_WHITE_SPACE("there is white space in a value without quotation marks"),
    INVALID_REFERENCE("a `${` reference is malformed"),
    REFERENCES_TOO_DEEP("references lead in a circle, or through too many variables"),
    REFERENCE_UNSET("a `${}` reference names a variable that is not set"),
    ENDLESS_REFERENCE("references lead back to themselves without end"),
    VALUE_MISSING("the line has a name and no value"),
    NOT_DECODABLE("the bytes are not text in the encoding the loader expects"),
    BYTE_ORDER_MARK("the file begins with a byte-order mark"),
    NUL_CHARACTER("there is a NUL character"),
    CODE("the file holds code, which would have to be run"),
    ENCRYPTED("it is encrypted"),
    COMMAND("a command would have to be run"),
    DUPLICATE_NAME("a name that stands there already is given again"),
    VALUE_TOO_LONG("its references make the value longer than any value"),
    NOT_STORABLE("no process environment can hold the name or the value"),
    SHELL_SYNTAX("the shell finds a syntax error"),
    READ_ONLY("a variable that is read-only is assigned");

    private final String phrase;

    Kind(String phrase) {
      this.phrase = phrase;
    }

    /** Returns the problem as a clause of a sentence, in lower case. */
    public String phrase() {
      return phrase;
    }
  }

  public Flaw {
    Objects.requireNonNull(kind, "kind is null");
  }
}
