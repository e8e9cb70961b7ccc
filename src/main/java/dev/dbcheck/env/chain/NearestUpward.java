package dev.dbcheck.env.chain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The nearest file of each name, in the folder where the search starts or one of those above it.
 *
 * @param names the names, first wins
 * @param start where the search starts
 */
public record NearestUpward(List<String> names, Start start) implements FileSearch {

  /** Where a search upward starts. */
  public enum Start {
    APP_FOLDER,
    /** The folder of the source file that calls the loader; the app folder if it is not known. */
    CALLER
  }

  public NearestUpward {
    names = List.copyOf(names);
  }

  @Override
  public List<Path> candidates(Place place) {
    if (!place.settings().files().isEmpty()) {
      return place.settings().files().stream().map(place.folder()::resolve).toList();
    }
    Path from =
        start == Start.CALLER ? place.settings().caller().orElse(place.folder()) : place.folder();
    return names.stream().map(name -> nearest(from, name)).toList();
  }

  private static Path nearest(Path folder, String name) {
    return Stream.iterate(
            folder.toAbsolutePath().normalize(), above -> above != null, Path::getParent)
        .map(above -> above.resolve(name))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(folder.resolve(name));
  }

  @Override
  public List<String> order() {
    return names;
  }

  @Override
  public String where() {
    return switch (start) {
      case APP_FOLDER -> "the app folder and those above it";
      case CALLER -> "the calling source file's folder and those above it";
    };
  }
}
