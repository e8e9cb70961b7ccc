package dev.dbcheck.target.client;

import dev.dbcheck.env.Environment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What a client may look at besides the URL: variables, and files of the user's home. */
public final class Surroundings {
  private final Environment environment;
  private final Optional<Path> home;
  private final Function<Path, Optional<String>> files;

  /**
   * Returns surroundings.
   *
   * @param environment the variables the client would inherit
   * @param home the user's home folder, if there is one
   * @param files gives a file's text, or nothing where there is no readable file
   */
  public Surroundings(
      Environment environment, Optional<Path> home, Function<Path, Optional<String>> files) {
    this.environment = Objects.requireNonNull(environment, "environment is null");
    this.home = Objects.requireNonNull(home, "home is null");
    this.files = Objects.requireNonNull(files, "files is null");
  }

  /** Returns surroundings in which there is nothing. */
  public static Surroundings none() {
    return new Surroundings(Environment.of(Map.of()), Optional.empty(), _ -> Optional.empty());
  }

  /** Returns a variable's value unless it is unset or empty. */
  public Optional<String> variable(String name) {
    return environment.get(name).filter(value -> !value.isEmpty());
  }

  /** Returns a variable's value unless it is unset; some clients tell an empty one from none. */
  public Optional<String> variableEvenEmpty(String name) {
    return environment.get(name);
  }

  /** Returns a path below the home folder. */
  public Optional<Path> inHome(String path) {
    return home.map(folder -> folder.resolve(path));
  }

  /** Returns a file's text, or nothing where there is no readable file. */
  public Optional<String> text(Path file) {
    return files.apply(file);
  }

  /** Returns whether there is a readable file. */
  public boolean exists(Path file) {
    return text(file).isPresent();
  }
}
