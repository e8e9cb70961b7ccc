package dev.dbcheck.diagnostic;

/** How much a diagnostic weighs: only an error decides the exit status. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
