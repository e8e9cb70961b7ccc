package dev.dbcheck.report;

import java.util.Locale;

/** The forms a report can take. */
public enum Format {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
