package dev.dbcheck.env.chain;

import java.nio.file.Path;
import java.util.List;

/**
 * Files with fixed names in the folder of the source file that calls the loader, or in the app
 * folder if that is not known.
 *
 * @param names the names, first wins
 */
public record CallerFolder(List<String> names) implements FileSearch {
  public CallerFolder {
    names = List.copyOf(names);
  }

  @Override
  public List<Path> candidates(Place place) {
    if (!place.settings().files().isEmpty()) {
      return place.settings().files().stream().map(place.folder()::resolve).toList();
    }
    Path folder = place.settings().caller().orElse(place.folder());
    return names.stream().map(folder::resolve).toList();
  }

  @Override
  public List<String> order() {
    return names;
  }

  @Override
  public String where() {
    return "the calling source file's folder";
  }
}
