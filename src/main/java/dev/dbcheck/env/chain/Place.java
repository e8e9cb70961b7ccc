package dev.dbcheck.env.chain;

import dev.dbcheck.env.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where and how a loader is started.
 *
 * @param folder the app folder, from which the app is started
 * @param environment the process environment
 * @param mode the chain's mode, empty if it has none
 * @param settings what the app's own code says to the loader
 */
public record Place(Path folder, Environment environment, String mode, Settings settings) {

  /**
   * What the app's own code says to the loader.
   *
   * @param files the files it names, in the order in which it names them; empty for the loader's
   *     own
   * @param caller the folder of the source file that calls the loader
   */
  public record Settings(List<String> files, Optional<Path> caller) {
    public Settings {
      files = List.copyOf(files);
      Objects.requireNonNull(caller, "caller is null");
    }

    /** Returns the settings of an app that says nothing. */
    public static Settings none() {
      return new Settings(List.of(), Optional.empty());
    }
  }

  public Place {
    Objects.requireNonNull(folder, "folder is null");
    Objects.requireNonNull(environment, "environment is null");
    Objects.requireNonNull(mode, "mode is null");
    Objects.requireNonNull(settings, "settings is null");
  }
}
