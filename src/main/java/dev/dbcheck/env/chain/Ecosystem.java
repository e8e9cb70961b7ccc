package dev.dbcheck.env.chain;

import java.util.List;
import java.util.Objects;

/**
 * Chains that belong together, as a list of them shows it.
 *
 * @param title what they have in common, as a heading
 * @param chains the chains
 */
public record Ecosystem(String title, List<Chain> chains) {
  public Ecosystem {
    Objects.requireNonNull(title, "title is null");
    chains = List.copyOf(chains);
  }
}
