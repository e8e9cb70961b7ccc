package dev.dbcheck.env;

import java.nio.file.Path;

/** How paths are shown to the user. */
public final class ShownPath {
  /** A path that climbs higher is harder to read than a whole one. */
  private static final int MOST_STEPS_UP = 3;

  private ShownPath() {}

  /** Returns a path relative to the working folder where it lies in it or near it, else whole. */
  public static String of(Path file, Path workingFolder) {
    Path whole = file.toAbsolutePath().normalize();
    Path relative = workingFolder.toAbsolutePath().normalize().relativize(whole);
    boolean isNear =
        relative.getNameCount() <= MOST_STEPS_UP
            || !relative.getName(MOST_STEPS_UP).toString().equals("..");
    return (isNear ? relative : whole).toString();
  }
}
