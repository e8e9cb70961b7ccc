package dev.dbcheck.env.code;

import java.util.Optional;

/**
 * One way in which a language writes strings.
 *
 * @param open what it begins with
 * @param close what it ends with
 * @param escapes what a backslash does in it
 * @param multiline whether it may go on after the line's end; one that may not ends there
 * @param character whether it is one character, as in Go and Rust, where the delimiter alone says
 *     nothing
 * @param holes how expressions are put into it
 */
public record StringForm(
    String open,
    String close,
    Escapes escapes,
    boolean multiline,
    boolean character,
    Optional<Holes> holes) {

  /** How a language puts expressions into strings. */
  public enum Holes {
    /** <code>{name}</code>, and two braces for one. */
    PYTHON,
    /** <code>${name}</code>. */
    JAVASCRIPT,
    /** <code>#{name}</code>. */
    RUBY,
    /** <code>$name</code>, <code>{$name}</code> and <code>${name}</code>. */
    PHP
  }

  static StringForm line(String delimiter, Escapes escapes) {
    return new StringForm(delimiter, delimiter, escapes, false, false, Optional.empty());
  }

  static StringForm lines(String delimiter, Escapes escapes) {
    return new StringForm(delimiter, delimiter, escapes, true, false, Optional.empty());
  }

  static StringForm character(String delimiter, Escapes escapes) {
    return new StringForm(delimiter, delimiter, escapes, false, true, Optional.empty());
  }

  StringForm with(Holes way) {
    return new StringForm(open, close, escapes, multiline, character, Optional.of(way));
  }

  StringForm between(String first, String last) {
    return new StringForm(first, last, escapes, multiline, character, holes);
  }
}
