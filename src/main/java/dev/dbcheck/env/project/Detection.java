package dev.dbcheck.env.project;

import dev.dbcheck.env.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds out from manifests which chains a project uses. */
public final class Detection {
  private Detection() {}

  /** Returns what the manifests in the app folder and above it say. */
  public static DetectedProject detect(
      Path appFolder, Path workingFolder, Environment environment) {
    return new DetectedProject(Optional.empty(), List.of(), List.of());
  }
}
