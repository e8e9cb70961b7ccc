package dev.dbcheck.guard;

import java.util.Objects;

/**
 * One comparison the guard made.
 *
 * @param name what was compared: {@code host}, {@code port}, {@code remote} …
 * @param expected what the user said
 * @param actual what the target has
 * @param met whether they agree
 */
public record Check(String name, String expected, String actual, boolean met) {
  public Check {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(expected, "expected is null");
    Objects.requireNonNull(actual, "actual is null");
  }
}
