package dev.dbcheck.env.chain;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that the app names, of which the last one wins.
 *
 * @param own the file that is read if the app names none; empty if none is
 * @param where the folder as a phrase
 */
record NamedFiles(List<String> own, String where) implements FileSearch {
  NamedFiles {
    own = List.copyOf(own);
  }

  @Override
  public List<Path> candidates(Place place) {
    List<String> named = place.settings().files();
    return (named.isEmpty() ? own : named.reversed())
        .stream().map(place.folder()::resolve).toList();
  }

  @Override
  public List<String> order() {
    return own;
  }
}
