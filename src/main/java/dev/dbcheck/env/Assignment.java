package dev.dbcheck.env;

import java.util.List;

/**
 * The lines of an env file that assign one variable, as written.
 *
 * <p>Not a record, since a record prints its components and the lines may hold a secret.
 */
final class Assignment {
  private final int line;
  private final List<String> text;
  private final boolean separatedByColon;

  Assignment(int line, List<String> text, boolean separatedByColon) {
    this.line = line;
    this.text = List.copyOf(text);
    this.separatedByColon = separatedByColon;
  }

  /** Returns the number of the first line, from 1. */
  int line() {
    return line;
  }

  /** Returns the lines from the variable's name on, without {@code export}. */
  List<String> text() {
    return text;
  }

  /** Returns whether a colon stands where the equals sign belongs. */
  boolean separatedByColon() {
    return separatedByColon;
  }

  /** Returns what stands after the separator, white space around it stripped. */
  String rawValue() {
    String whole = String.join("\n", text);
    return whole.substring(whole.indexOf(separatedByColon ? ':' : '=') + 1).strip();
  }
}
