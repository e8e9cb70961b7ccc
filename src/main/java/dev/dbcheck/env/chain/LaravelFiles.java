package dev.dbcheck.env.chain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One file: that of the environment {@code APP_ENV} names, or {@code .env}, which it replaces and
 * is not merged with (Laravel 10.48.29, {@code LoadEnvironmentVariables}).
 */
record LaravelFiles() implements FileSearch {
  @Override
  public List<Path> candidates(Place place) {
    Path own = place.folder().resolve(".env." + place.mode());
    boolean replaces = !place.mode().isEmpty() && Files.isRegularFile(own);
    return List.of(replaces ? own : place.folder().resolve(".env"));
  }

  @Override
  public List<String> order() {
    return List.of(".env.{mode} instead of .env", ".env");
  }

  @Override
  public String where() {
    return "the app folder";
  }
}
