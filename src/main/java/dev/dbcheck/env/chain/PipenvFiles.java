package dev.dbcheck.env.chain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file that {@code PIPENV_DOTENV_LOCATION} names, or {@code .env} beside the nearest {@code
 * Pipfile} ({@code pipenv/utils/environment.py}, measured with 2026.8.0).
 */
public record PipenvFiles() implements FileSearch {
  private static final String NAME = ".env";

  private static final List<String> OFF = List.of("", "0", "false", "no", "off");

  /** The folders in which pipenv looks for a Pipfile, {@code PIPENV_MAX_DEPTH} by default. */
  private static final int MOST_FOLDERS = 10;

  @Override
  public List<Path> candidates(Place place) {
    return List.of(
        place
            .environment()
            .get("PIPENV_DOTENV_LOCATION")
            .filter(location -> !location.isEmpty())
            .map(place.folder()::resolve)
            .orElseGet(() -> project(place).resolve(NAME)));
  }

  /** Returns what makes pipenv read no file ({@code pipenv/environments.py}). */
  static KillSwitch killSwitch() {
    return new KillSwitch(
        "PIPENV_DONT_LOAD_ENV=1",
        place ->
            place
                .environment()
                .get("PIPENV_DONT_LOAD_ENV")
                .filter(value -> OFF.stream().noneMatch(value::equalsIgnoreCase))
                .isPresent());
  }

  private static Path project(Place place) {
    Optional<String> pipfile =
        place.environment().get("PIPENV_PIPFILE").filter(path -> !path.isEmpty());
    return pipfile
        .map(path -> place.folder().resolve(path).toAbsolutePath().normalize().getParent())
        .orElseGet(() -> projectAbove(place.folder()));
  }

  private static Path projectAbove(Path folder) {
    return Stream.iterate(
            folder.toAbsolutePath().normalize(), above -> above != null, Path::getParent)
        .limit(MOST_FOLDERS)
        .filter(one -> Files.isRegularFile(one.resolve("Pipfile")))
        .findFirst()
        .orElse(folder);
  }

  @Override
  public List<String> order() {
    return List.of(NAME);
  }

  @Override
  public String where() {
    return "the folder of the Pipfile";
  }
}
