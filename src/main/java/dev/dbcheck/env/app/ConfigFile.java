package dev.dbcheck.env.app;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of an app's configuration with its text.
 *
 * <p>Not a record, since a record prints its components and the text may hold a secret.
 */
public final class ConfigFile {
  private final Path path;
  private final String shown;
  private final String text;

  /**
   * Returns a file.
   *
   * @param path where it is
   * @param shown its name as the user knows it
   * @param text its content
   */
  public ConfigFile(Path path, String shown, String text) {
    this.path = Objects.requireNonNull(path, "path is null");
    this.shown = Objects.requireNonNull(shown, "shown is null");
    this.text = Objects.requireNonNull(text, "text is null");
  }

  /** Returns where it is. */
  public Path path() {
    return path;
  }

  /** Returns its own name, without its folders. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /** Returns its name as the user knows it. */
  public String shown() {
    return shown;
  }

  /** Returns its content. */
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return shown;
  }
}
