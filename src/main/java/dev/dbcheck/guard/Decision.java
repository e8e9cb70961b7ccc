package dev.dbcheck.guard;

import java.util.List;

/** The guard's answer. */
public sealed interface Decision permits Approval, Refusal {

  /** Returns every comparison that was made, met or not. */
  List<Check> checks();
}
