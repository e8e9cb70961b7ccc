package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * Which chain was used, and why.
 *
 * @param name the chain's name, as {@code --chain} takes it
 * @param version the loader's version, from a lock file or {@code --chain NAME@VERSION}
 * @param origin where it was detected or chosen
 * @param mode the mode in which it was read
 */
public record ChainUse(
    String name, Optional<String> version, Optional<Origin> origin, Optional<Mode> mode) {

  /**
   * A chain's mode.
   *
   * @param name {@code production}, {@code development}, {@code test} …
   * @param origin what set it
   */
  public record Mode(String name, Origin origin) {}

  public ChainUse {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(version, "version is null");
    Objects.requireNonNull(origin, "origin is null");
    Objects.requireNonNull(mode, "mode is null");
  }

  /** Returns a chain that was neither detected nor has versions or modes. */
  public static ChainUse of(String name) {
    return new ChainUse(name, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns {@code name@version}, or the name alone. */
  public String label() {
    return version.map(known -> name + "@" + known).orElse(name);
  }
}
