package dev.dbcheck.env;

import java.nio.file.Path;

/** How paths are shown to the user. */
public final class ShownPath {
  private ShownPath() {}

  /** Returns a path relative to the working folder where it lies in it, else the whole path. */
  public static String of(Path file, Path workingFolder) {
    Path whole = file.toAbsolutePath().normalize();
    Path base = workingFolder.toAbsolutePath().normalize();
    return (whole.startsWith(base) ? base.relativize(whole) : whole).toString();
  }
}
