package dev.dbcheck.probe;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * How one stage went.
 *
 * @param stage which one
 * @param status how it ended
 * @param elapsed how long it took; zero for a skipped stage
 * @param facts what it found, by name in camel case, in the order in which a reader wants them
 */
public record StageResult(
    Stage stage, StageStatus status, Duration elapsed, SequencedMap<String, String> facts) {

  public StageResult {
    Objects.requireNonNull(stage, "stage is null");
    Objects.requireNonNull(status, "status is null");
    Objects.requireNonNull(elapsed, "elapsed is null");
    facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
  }

  /** Returns the result of a stage that a failure before it kept from running. */
  public static StageResult skipped(Stage stage) {
    return new StageResult(stage, StageStatus.SKIPPED, Duration.ZERO, new LinkedHashMap<>());
  }
}
