package dev.dbcheck.env.code;

/**
 * What a backslash does in a string.
 *
 * @param letters the characters that stand for another one after a backslash
 * @param meanings what they stand for, in the same order
 * @param numeric whether {@code \x}, {@code \}{@code u} and octal digits give a character's number
 * @param keepsUnknown whether a backslash before any other character stays
 */
public record Escapes(String letters, String meanings, boolean numeric, boolean keepsUnknown) {

  /** A backslash is a character like any other. */
  static final Escapes NONE = new Escapes("", "", false, true);

  /** A backslash stays, and so does the character after it, be it the string's delimiter. */
  static final Escapes PROTECTING = new Escapes("\"'", "\0\0", false, true);

  /** Returns whether a backslash keeps the string's delimiter from ending it. */
  boolean isActive() {
    return !letters.isEmpty();
  }

  /** Returns what a letter after a backslash stands for, or -1 if it stands for nothing special. */
  int meaning(char letter) {
    int at = letters.indexOf(letter);
    return at < 0 ? -1 : meanings.charAt(at);
  }
}
