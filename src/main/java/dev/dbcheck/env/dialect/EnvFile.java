package dev.dbcheck.env.dialect;

import dev.dbcheck.diagnostic.Origin;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The bytes of one env file, and the name by which the user knows it. */
public final class EnvFile {
  private final String shown;
  private final byte[] bytes;
  private final Set<String> hidden;
  private final boolean background;

  private EnvFile(String shown, byte[] bytes, Set<String> hidden, boolean background) {
    this.shown = Objects.requireNonNull(shown, "shown is null");
    this.bytes = bytes;
    this.hidden = hidden;
    this.background = background;
  }

  /** Returns a file; the bytes are not copied and must not be changed. */
  public static EnvFile of(String shown, byte[] bytes) {
    return new EnvFile(shown, bytes, Set.of(), false);
  }

  /**
   * Returns the same file in the background: its variables join the process environment before the
   * other files are read, and never beat it.
   */
  public EnvFile inBackground() {
    return new EnvFile(shown, bytes, hidden, true);
  }

  /** Returns whether the file is in the background. */
  boolean isInBackground() {
    return background;
  }

  /**
   * Returns the same file as if it did not assign a variable: what a source shadows is found by
   * taking the winner away.
   */
  public EnvFile without(String variable) {
    Set<String> names = new HashSet<>(hidden);
    names.add(variable);
    return new EnvFile(shown, bytes, Set.copyOf(names), background);
  }

  /** Returns whether the file's assignments of a variable do not count. */
  public boolean hides(String variable) {
    return hidden.contains(variable);
  }

  /** Returns whether the file's assignments of a variable do not count, whatever its case. */
  public boolean hidesInAnyCase(String variable) {
    return hidden.stream().anyMatch(variable::equalsIgnoreCase);
  }

  /** Returns the file's name as the user knows it. */
  public String shown() {
    return shown;
  }

  /** Returns the file's content, which must not be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns a line of the file as an origin; lines count from 1. */
  public Origin line(int number) {
    return Origin.line(shown, number);
  }

  @Override
  public String toString() {
    return shown;
  }
}
