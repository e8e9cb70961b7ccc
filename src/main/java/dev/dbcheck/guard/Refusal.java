package dev.dbcheck.guard;

import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;

/**
 * The guard's no.
 *
 * @param checks every comparison that was made
 * @param reasons one finding for each expectation that is not met; never empty
 */
public record Refusal(List<Check> checks, List<Diagnostic> reasons) implements Decision {
  public Refusal {
    checks = List.copyOf(checks);
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a refusal has at least one reason");
    }
  }
}
