package dev.dbcheck.env.chain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one file python-decouple reads: in the calling source file's folder or the nearest above it
 * that has either, {@code settings.ini}, or {@code .env} if there is none; the root folder is not
 * searched ({@code decouple.py}, measured with 3.6).
 */
public record DecoupleFiles() implements FileSearch {
  private static final List<String> NAMES = List.of("settings.ini", ".env");

  @Override
  public List<Path> candidates(Place place) {
    if (!place.settings().files().isEmpty()) {
      return List.of(place.folder().resolve(place.settings().files().getFirst()));
    }
    Path start = place.settings().caller().orElse(place.folder()).toAbsolutePath().normalize();
    return List.of(
        Stream.iterate(start, folder -> folder.getParent() != null, Path::getParent)
            .flatMap(folder -> NAMES.stream().map(folder::resolve))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElse(start.resolve(NAMES.getLast())));
  }

  @Override
  public List<String> order() {
    return NAMES;
  }

  @Override
  public String where() {
    return "the calling source file's folder and those above it, one file alone";
  }
}
