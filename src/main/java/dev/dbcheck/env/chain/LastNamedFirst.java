package dev.dbcheck.env.chain;

import java.nio.file.Path;
import java.util.List;

/**
 * A search in which, of the files the app's code names, the last one wins.
 *
 * @param own the search where it names none
 */
public record LastNamedFirst(FileSearch own) implements FileSearch {
  @Override
  public List<Path> candidates(Place place) {
    return place.settings().files().isEmpty()
        ? own.candidates(place)
        : place.settings().files().reversed().stream().map(place.folder()::resolve).toList();
  }

  @Override
  public List<String> order() {
    return own.order();
  }

  @Override
  public String where() {
    return own.where();
  }
}
