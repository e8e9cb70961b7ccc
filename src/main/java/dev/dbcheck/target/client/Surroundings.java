package dev.dbcheck.target.client;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Environment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What a client may look at besides the URL: variables, and files of the user's home. */
public final class Surroundings {
  private final Environment environment;
  private final Map<String, Origin> origins;
  private final Optional<Path> home;
  private final Function<Path, Optional<String>> files;

  /**
   * Returns surroundings whose variables come from the process environment.
   *
   * @param environment the variables the client would inherit
   * @param home the user's home folder, if there is one
   * @param files gives a file's text, or nothing where there is no readable file
   */
  public Surroundings(
      Environment environment, Optional<Path> home, Function<Path, Optional<String>> files) {
    this(environment, Map.of(), home, files);
  }

  private Surroundings(
      Environment environment,
      Map<String, Origin> origins,
      Optional<Path> home,
      Function<Path, Optional<String>> files) {
    this.environment = Objects.requireNonNull(environment, "environment is null");
    this.origins = Map.copyOf(origins);
    this.home = Objects.requireNonNull(home, "home is null");
    this.files = Objects.requireNonNull(files, "files is null");
  }

  /** Returns surroundings in which there is nothing. */
  public static Surroundings none() {
    return new Surroundings(Environment.of(Map.of()), Optional.empty(), _ -> Optional.empty());
  }

  /** Returns these surroundings with a variable that an env file sets, say. */
  public Surroundings with(String variable, String value, Origin origin) {
    Map<String, String> variables = new HashMap<>(environment.variables());
    variables.put(variable, value);
    Map<String, Origin> places = new HashMap<>(origins);
    places.put(variable, origin);
    return new Surroundings(Environment.of(variables), places, home, files);
  }

  /** Returns these surroundings as if a variable were not set. */
  public Surroundings without(String variable) {
    return new Surroundings(environment.without(variable), origins, home, files);
  }

  /** Returns these surroundings as if a file were not there. */
  public Surroundings without(Path file) {
    return new Surroundings(
        environment,
        origins,
        home,
        asked -> asked.equals(file) ? Optional.empty() : files.apply(asked));
  }

  /** Returns a variable's value unless it is unset or empty. */
  public Optional<String> variable(String name) {
    return environment.get(name).filter(value -> !value.isEmpty());
  }

  /** Returns where a variable that is set comes from. */
  public Origin origin(String variable) {
    return origins.getOrDefault(variable, Origin.environment());
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
