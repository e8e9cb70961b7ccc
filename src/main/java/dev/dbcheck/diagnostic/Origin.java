package dev.dbcheck.diagnostic;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Where a value came from.
 *
 * @param kind what sort of place it is
 * @param source the place as the user knows it: a file's path, {@code process environment}
 * @param line the line in that file, from 1
 */
public record Origin(Kind kind, String source, OptionalInt line) {

  /** The sorts of places a value can come from. */
  public enum Kind {
    ENVIRONMENT,
    FILE,
    STANDARD_INPUT,
    OPTION,
    DEFAULT
  }

  public Origin {
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(line, "line is null");
  }

  /** Returns the process environment as an origin. */
  public static Origin environment() {
    return new Origin(Kind.ENVIRONMENT, "process environment", OptionalInt.empty());
  }

  /** Returns a line of a file as an origin; lines count from 1. */
  public static Origin line(String file, int line) {
    return new Origin(Kind.FILE, file, OptionalInt.of(line));
  }

  /** Returns a whole file as an origin. */
  public static Origin file(String file) {
    return new Origin(Kind.FILE, file, OptionalInt.empty());
  }

  /** Returns standard input as an origin. */
  public static Origin standardInput() {
    return new Origin(Kind.STANDARD_INPUT, "standard input", OptionalInt.empty());
  }

  /** Returns a command line option as an origin. */
  public static Origin option(String name) {
    return new Origin(Kind.OPTION, name, OptionalInt.empty());
  }

  /** Returns {@code source:line}, or the source alone. */
  public String location() {
    return line.isPresent() ? source + ":" + line.getAsInt() : source;
  }
}
