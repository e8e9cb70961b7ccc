package dev.dbcheck.env.dialect;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One assignment of an env file as its scanner understood it, before any expansion.
 *
 * <p>Not a record, since a record prints its components and the value may hold a secret.
 */
public final class Assignment {
  private final String name;
  private final Optional<List<Piece>> pieces;
  private final int line;

  private Assignment(String name, Optional<List<Piece>> pieces, int line) {
    this.name = Objects.requireNonNull(name, "name is null");
    this.pieces = pieces.map(List::copyOf);
    this.line = line;
  }

  /** Returns an assignment of a value; {@code line} is where its name stands, from 1. */
  public static Assignment of(String name, String value, Quote quote, int line) {
    return of(name, List.of(new Piece(value, quote)), line);
  }

  /** Returns an assignment of a value that is partly quoted: {@code a'b'"c"}. */
  public static Assignment of(String name, List<Piece> pieces, int line) {
    return new Assignment(name, Optional.of(pieces), line);
  }

  /** Returns a name without {@code =}, which loaders skip, empty, unset or copy. */
  public static Assignment bare(String name, int line) {
    return new Assignment(name, Optional.empty(), line);
  }

  /** Returns the variable's name. */
  public String name() {
    return name;
  }

  /** Returns the value with quotes and, where the scanner resolves them, escapes undone. */
  public Optional<String> value() {
    return pieces.map(all -> all.stream().map(Piece::text).collect(Collectors.joining()));
  }

  /** Returns the value's parts by their quotation marks; none for a name without a value. */
  public List<Piece> pieces() {
    return pieces.orElse(List.of());
  }

  /** Returns what stood around the value; {@code NONE} around one that is only partly quoted. */
  public Quote quote() {
    return pieces().size() == 1 ? pieces().getFirst().quote() : Quote.NONE;
  }

  /** Returns the line of the name, from 1. */
  public int line() {
    return line;
  }

  @Override
  public String toString() {
    return name + " on line " + line;
  }
}
