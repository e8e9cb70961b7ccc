package dev.dbcheck.target.client;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a client may look at besides the URL: variables, and files of the user's home. */
public final class Surroundings {
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.range(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

  private final Environment environment;
  private final Map<String, Origin> origins;
  private final Optional<Path> home;
  private final Function<Path, Optional<String>> files;
  private final Predicate<Path> openToOthers;

  /**
   * Returns surroundings whose variables come from the process environment.
   *
   * @param environment the variables the client would inherit
   * @param home the user's home folder, if there is one
   * @param files gives a file's text, or nothing where there is no readable file
   */
  public Surroundings(
      Environment environment, Optional<Path> home, Function<Path, Optional<String>> files) {
    this(environment, Map.of(), home, files, Surroundings::isShared);
  }

  private Surroundings(
      Environment environment,
      Map<String, Origin> origins,
      Optional<Path> home,
      Function<Path, Optional<String>> files,
      Predicate<Path> openToOthers) {
    this.environment = Objects.requireNonNull(environment, "environment is null");
    this.origins = Map.copyOf(origins);
    this.home = Objects.requireNonNull(home, "home is null");
    this.files = Objects.requireNonNull(files, "files is null");
    this.openToOthers = Objects.requireNonNull(openToOthers, "openToOthers is null");
  }

  private static boolean isShared(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
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
    return new Surroundings(Environment.of(variables), places, home, files, openToOthers);
  }

  /** Returns these surroundings as if a variable were not set. */
  public Surroundings without(String variable) {
    return new Surroundings(environment.without(variable), origins, home, files, openToOthers);
  }

  /** Returns these surroundings as if a file were not there. */
  public Surroundings without(Path file) {
    return new Surroundings(
        environment,
        origins,
        home,
        asked -> asked.equals(file) ? Optional.empty() : files.apply(asked),
        openToOthers);
  }

  /** Returns these surroundings with other files that the group or everybody may use. */
  public Surroundings withOpenToOthers(Predicate<Path> open) {
    return new Surroundings(environment, origins, home, files, open);
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

  /** Returns whether the group or everybody may do something with a file. */
  public boolean isOpenToOthers(Path file) {
    return openToOthers.test(file);
  }
}
