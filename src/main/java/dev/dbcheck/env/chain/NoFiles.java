package dev.dbcheck.env.chain;

import java.nio.file.Path;
import java.util.List;

/** No files at all: the app takes the process environment as it is. */
public record NoFiles() implements FileSearch {
  @Override
  public List<Path> candidates(Place place) {
    return List.of();
  }

  @Override
  public List<String> order() {
    return List.of();
  }

  @Override
  public String where() {
    return "nowhere";
  }
}
