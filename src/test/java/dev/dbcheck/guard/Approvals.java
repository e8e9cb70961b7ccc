package dev.dbcheck.guard;

import dev.dbcheck.target.Target;
import java.util.List;

/** Makes approvals for tests of what needs one. */
public final class Approvals {
  private Approvals() {}

  /** Returns an approval of the target without any check. */
  public static Approval of(Target target) {
    return new Approval(target, List.of());
  }
}
