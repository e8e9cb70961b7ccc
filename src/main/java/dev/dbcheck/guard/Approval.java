package dev.dbcheck.guard;

import dev.dbcheck.target.Target;
import java.util.List;
import java.util.Objects;

/** The guard's leave to change one target; only the guard makes one. */
public final class Approval implements Decision {
  private final Target target;
  private final List<Check> checks;

  Approval(Target target, List<Check> checks) {
    this.target = Objects.requireNonNull(target, "target is null");
    this.checks = List.copyOf(checks);
  }

  /** Returns what may be changed. */
  public Target target() {
    return target;
  }

  @Override
  public List<Check> checks() {
    return checks;
  }
}
