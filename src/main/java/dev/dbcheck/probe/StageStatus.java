package dev.dbcheck.probe;

/** How a stage ended; a stage after a failure is skipped, never missing. */
public enum StageStatus {
  PASSED,
  WARNED,
  FAILED,
  SKIPPED
}
