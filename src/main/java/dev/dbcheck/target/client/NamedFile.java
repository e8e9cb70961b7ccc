package dev.dbcheck.target.client;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks for files under names that come from a URL, and may be no names at all. */
public final class NamedFile {
  private NamedFile() {}

  /** Returns the path of a name, if it is one; the empty one is none. */
  public static Optional<Path> path(String name) {
    try {
      return Optional.of(name).filter(text -> !text.isEmpty()).map(Path::of);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /** Returns the text of the file of a name, or nothing where there is no readable file. */
  public static Optional<String> text(String name, Surroundings surroundings) {
    return path(name).flatMap(surroundings::text);
  }

  /** Returns whether there is a readable file of a name. */
  public static boolean exists(String name, Surroundings surroundings) {
    return text(name, surroundings).isPresent();
  }
}
