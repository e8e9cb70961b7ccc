package dev.dbcheck.probe;

import java.time.Duration;

/** Writes times the way a reader says them. */
final class Durations {
  private Durations() {}

  /** Returns {@code 30 s} for whole seconds, else {@code 250 ms}. */
  static String display(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }
}
