package dev.dbcheck.env.chain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A search that ends at the first file it finds.
 *
 * @param all where it would go on
 */
record ExistingFirst(FileSearch all) implements FileSearch {
  @Override
  public List<Path> candidates(Place place) {
    List<Path> files = all.candidates(place);
    return files.stream().filter(Files::exists).findFirst().map(List::of).orElse(files);
  }

  @Override
  public List<String> order() {
    return all.order();
  }

  @Override
  public String where() {
    return all.where() + ", the first that exists alone";
  }
}
