package dev.dbcheck.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** The moment by which a whole command must have ended, save for what must not be cut. */
public final class Deadline {
  private final Clock clock;
  private final Instant end;
  private final Duration limit;

  private Deadline(Clock clock, Instant end, Duration limit) {
    this.clock = clock;
    this.end = end;
    this.limit = limit;
  }

  /** Returns the moment that lies so far ahead. */
  public static Deadline after(Duration limit, Clock clock) {
    Objects.requireNonNull(limit, "limit is null");
    return new Deadline(clock, clock.instant().plus(limit), limit);
  }

  /** Returns the time left; zero once the deadline has passed. */
  public Duration remaining() {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Returns the shorter of the time left and the given time. */
  public Duration remaining(Duration atMost) {
    Duration left = remaining();
    return left.compareTo(atMost) < 0 ? left : atMost;
  }

  /** Returns whether no time is left. */
  public boolean hasPassed() {
    return remaining().isZero();
  }

  /** Returns the time that was granted at the start. */
  public Duration limit() {
    return limit;
  }

  /** Returns the clock that the deadline is read from. */
  public Clock clock() {
    return clock;
  }
}
