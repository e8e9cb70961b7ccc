package dev.dbcheck.env.ask;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an app's runtime is asked.
 *
 * @param chain the chain's name
 * @param variable the variable
 * @param mode the chain's mode, empty if it has none
 * @param folder the app folder, in which the runtime is started
 * @param files the files the app names to its loader
 * @param setting the setting of a class that holds it, with its file; for pydantic-settings
 * @param environment the process environment, which the runtime inherits
 */
public record Question(
    String chain,
    String variable,
    String mode,
    Path folder,
    List<String> files,
    Optional<Setting> setting,
    Map<String, String> environment) {

  /**
   * A setting in the app's code.
   *
   * @param file the file that defines it
   * @param name its name: {@code Settings.database_url}
   */
  public record Setting(Path file, String name) {}

  public Question {
    Objects.requireNonNull(chain, "chain is null");
    Objects.requireNonNull(variable, "variable is null");
    Objects.requireNonNull(mode, "mode is null");
    Objects.requireNonNull(folder, "folder is null");
    Objects.requireNonNull(setting, "setting is null");
    files = List.copyOf(files);
    environment = Map.copyOf(environment);
  }

  @Override
  public String toString() {
    return variable + " in " + chain;
  }
}
