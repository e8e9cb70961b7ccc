package dev.dbcheck.env.dialect.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A word of a shell's file, not yet expanded; its pieces are no records, since they may hold a
 * secret.
 *
 * @param pieces the pieces, one after the other
 * @param line the line in which it begins, from 1
 */
record ShellWord(List<Piece> pieces, int line) {
  ShellWord {
    pieces = List.copyOf(pieces);
  }

  /** A piece of a word. */
  sealed interface Piece {}

  /** Text as it is. */
  static final class Text implements Piece {
    private final String text;
    private final boolean quoted;

    Text(String text, boolean quoted) {
      this.text = text;
      this.quoted = quoted;
    }

    String text() {
      return text;
    }

    boolean isQuoted() {
      return quoted;
    }
  }

  /** A reference: {@code $name} or {@code ${name:-word}}. */
  static final class Parameter implements Piece {
    private final String name;
    private final String operator;
    private final List<Piece> word;
    private final boolean quoted;

    Parameter(String name, String operator, List<Piece> word, boolean quoted) {
      this.name = name;
      this.operator = operator;
      this.word = List.copyOf(word);
      this.quoted = quoted;
    }

    String name() {
      return name;
    }

    /**
     * Returns {@code :-}, {@code #} …, {@code length} for a number sign before the name, {@code
     * bash} and a sign for what only bash has; empty if there is none.
     */
    String operator() {
      return operator;
    }

    List<Piece> word() {
      return word;
    }

    boolean isQuoted() {
      return quoted;
    }
  }

  /**
   * A value that only running something could tell.
   *
   * @param line its line
   * @param mayFail whether it may end the line it stands in, as arithmetic can
   * @param assigned the variables it may assign
   */
  record Unknown(int line, boolean mayFail, List<String> assigned) implements Piece {
    static Unknown command(int line) {
      return new Unknown(line, false, List.of());
    }
  }

  /**
   * Something in {@code ${}} that the shell rejects when it comes to expand it.
   *
   * @param line its line
   */
  record Bad(int line) implements Piece {}

  /** Returns the word's text if nothing of it is quoted or expanded. */
  Optional<String> plain() {
    return pieces.size() == 1 && pieces.getFirst() instanceof Text text && !text.isQuoted()
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /**
   * An assignment in the form of a word.
   *
   * @param name the variable's name
   * @param appends whether the value is added to the old one
   * @param isElement whether only an element of an array is assigned
   * @param value the value
   */
  record Assigning(String name, boolean appends, boolean isElement, ShellWord value) {}

  /** Returns the word as an assignment, if the name and the sign are plain. */
  Optional<Assigning> assignment(Shell shell) {
    if (pieces.isEmpty() || !(pieces.getFirst() instanceof Text first) || first.isQuoted()) {
      return Optional.empty();
    }
    String text = first.text();
    int end = ShellNames.end(text, 0);
    int bracket = text.indexOf(']', end);
    boolean isElement = shell == Shell.BASH && text.startsWith("[", end) && bracket > end + 1;
    int sign = isElement ? bracket + 1 : end;
    boolean appends = shell == Shell.BASH && text.startsWith("+=", sign);
    if (end == 0 || !appends && !text.startsWith("=", sign)) {
      return Optional.empty();
    }
    String rest = text.substring(sign + (appends ? 2 : 1));
    List<Piece> value = new ArrayList<>(pieces.subList(1, pieces.size()));
    if (!rest.isEmpty()) {
      value.addFirst(new Text(rest, false));
    }
    return Optional.of(
        new Assigning(text.substring(0, end), appends, isElement, new ShellWord(value, line)));
  }
}
