package dev.dbcheck.env.chain;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The files of {@code COMPOSE_ENV_FILES}, of which the last one wins, instead of the usual ones
 * ({@code cmd/compose/compose.go} of Docker Compose).
 *
 * @param usual what is read where the variable is not set
 */
record ComposeEnvFiles(FileSearch usual) implements FileSearch {
  private static final String VARIABLE = "COMPOSE_ENV_FILES";

  @Override
  public List<Path> candidates(Place place) {
    Optional<String> named = place.environment().get(VARIABLE).filter(value -> !value.isBlank());
    return named
        .map(value ->
            Arrays.stream(value.split(",")).map(place.folder()::resolve).toList().reversed())
        .orElseGet(() -> usual.candidates(place));
  }

  @Override
  public List<String> order() {
    return usual.order();
  }

  @Override
  public String where() {
    return usual.where() + ", or those that " + VARIABLE + " names";
  }
}
