package dev.dbcheck.env.dialect;

import java.util.List;
import java.util.Optional;

/**
 * What a scanner found in an env file.
 *
 * @param assignments what the file assigns, in its order
 * @param skipped what the loader passed over in silence or with a warning
 * @param fatal what made the loader reject the whole file
 */
public record Scan(List<Assignment> assignments, List<Flaw> skipped, Optional<Flaw> fatal) {
  public Scan {
    assignments = List.copyOf(assignments);
    skipped = List.copyOf(skipped);
  }

  /** Returns a scan of a file that was read to its end. */
  public static Scan of(List<Assignment> assignments, List<Flaw> skipped) {
    return new Scan(assignments, skipped, Optional.empty());
  }

  /** Returns a scan that ended at a flaw, with what was assigned before it. */
  public static Scan failed(List<Assignment> assignments, Flaw fatal) {
    return new Scan(assignments, List.of(), Optional.of(fatal));
  }
}
