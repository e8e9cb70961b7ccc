package dev.dbcheck.report;

import java.time.Duration;
import java.util.Locale;

/** Times as a reader wants them. */
final class Durations {
  private Durations() {}

  /** Returns whole milliseconds below a second, else seconds with two decimals. */
  static String text(Duration elapsed) {
    long millis = elapsed.toMillis();
    return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
  }
}
