package dev.dbcheck.env.chain;

import dev.dbcheck.env.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that dotenvx reads (1.51.0: {@code src/lib/helpers/determineEnvs.js}; 2.38.2: {@code
 * selectEnvfileEnvs.js}): those that {@code -f} names, else those of a convention, a profile or a
 * private key, else {@code .env}.
 *
 * @param release its major version
 * @param isOverloading whether the last file wins
 * @param convention the convention that its command names
 */
record DotenvxFiles(int release, boolean isOverloading, Optional<DotenvxConvention> convention)
    implements FileSearch {
  private static final String FILE = ".env";
  private static final String VAULT = ".env.vault";
  private static final String PRIVATE_KEY = "DOTENV_PRIVATE_KEY";
  private static final int LARGEST_ENVFILE = 1024 * 1024;

  private static final List<String> FILE_VARIABLES =
      List.of("DOTENV_FILE", "DOTENV_PATH", "DOTENV_F");
  private static final List<String> PROFILE_VARIABLES =
      List.of("DOTENV_ENV", "APP_ENV", "RAILS_ENV", "RACK_ENV", "MIX_ENV", "NODE_ENV");

  @Override
  public List<Path> candidates(Place place) {
    List<Path> files =
        names(place).stream().map(place.folder()::resolve).map(this::inFolder).toList();
    return isOverloading ? files.reversed() : files;
  }

  private List<String> names(Place place) {
    Environment environment = place.environment();
    List<String> names = new ArrayList<>(place.settings().files());
    if (release > 1 && names.isEmpty()) {
      names.addAll(fromEnvironment(environment));
      Path envfile = place.folder().resolve("Envfile");
      if (names.isEmpty() && Files.isRegularFile(envfile)) {
        names.addAll(fromProfile(envfile, environment));
        return withConvention(names, place);
      }
    }
    List<String> all = withConvention(names, place);
    if (release == 1 && environment.isSet("DOTENV_KEY")) {
      return Stream.concat(Stream.of(VAULT), all.stream()).toList();
    }
    return all.isEmpty() ? own(environment) : all;
  }

  private List<String> withConvention(List<String> names, Place place) {
    Optional<DotenvxConvention> asked =
        convention.or(
            () -> release > 1 ? DotenvxConvention.of(place.environment()) : Optional.empty());
    return asked
        .map(one -> Stream.concat(one.names(place).stream(), names.stream()).toList())
        .orElse(names);
  }

  private static List<String> fromEnvironment(Environment environment) {
    return firstSet(FILE_VARIABLES, environment)
        .map(names ->
            Stream.of(names.split(",")).map(String::trim).filter(name -> !name.isEmpty()).toList())
        .orElse(List.of());
  }

  /** Returns the files of the profile that is asked for; none where dotenvx does not know it. */
  private static List<String> fromProfile(Path envfile, Environment environment) {
    Map<String, List<String>> profiles = EnvfileProfiles.in(text(envfile));
    return firstSet(PROFILE_VARIABLES, environment)
        .map(name -> profiles.getOrDefault(name, List.of()))
        .orElseGet(() -> profiles.getOrDefault("development", List.of(FILE)));
  }

  private static String text(Path file) {
    try {
      return Files.size(file) > LARGEST_ENVFILE ? "" : Files.readString(file);
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static Optional<String> firstSet(List<String> names, Environment environment) {
    return names.stream().filter(environment::isSet).findFirst().flatMap(environment::get);
  }

  /** A private key in the environment stands for the file it opens. */
  private static List<String> own(Environment environment) {
    List<String> opened =
        environment.variables().keySet().stream()
            .filter(name -> name.startsWith(PRIVATE_KEY))
            .sorted()
            .map(DotenvxFiles::openedBy)
            .toList();
    return opened.isEmpty() ? List.of(FILE) : opened;
  }

  private static String openedBy(String key) {
    return FILE + key.substring(PRIVATE_KEY.length()).replace('_', '.').toLowerCase(Locale.ROOT);
  }

  private Path inFolder(Path file) {
    return release > 1 && Files.isDirectory(file) ? file.resolve(FILE) : file;
  }

  @Override
  public List<String> order() {
    return convention.map(DotenvxConvention::order).orElse(List.of(FILE));
  }

  @Override
  public String where() {
    return "the app folder";
  }
}
