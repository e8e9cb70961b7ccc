package dev.dbcheck.guard;

/** Placeholder. */
public final class HostPattern {
  private HostPattern() {}
}
