package dev.dbcheck.env.dialect;

import java.util.Objects;
import java.util.Optional;

/**
 * One assignment of an env file as its scanner understood it, before any expansion.
 *
 * <p>Not a record, since a record prints its components and the value may hold a secret.
 */
public final class Assignment {
  private final String name;
  private final Optional<String> value;
  private final Quote quote;
  private final int line;

  private Assignment(String name, Optional<String> value, Quote quote, int line) {
    this.name = Objects.requireNonNull(name, "name is null");
    this.value = value;
    this.quote = Objects.requireNonNull(quote, "quote is null");
    this.line = line;
  }

  /** Returns an assignment of a value; {@code line} is where its name stands, from 1. */
  public static Assignment of(String name, String value, Quote quote, int line) {
    return new Assignment(name, Optional.of(value), quote, line);
  }

  /** Returns a name without {@code =}, which loaders skip, empty, unset or copy. */
  public static Assignment bare(String name, int line) {
    return new Assignment(name, Optional.empty(), Quote.NONE, line);
  }

  /** Returns the variable's name. */
  public String name() {
    return name;
  }

  /** Returns the value with quotes and, where the scanner resolves them, escapes undone. */
  public Optional<String> value() {
    return value;
  }

  /** Returns what stood around the value. */
  public Quote quote() {
    return quote;
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
