package dev.dbcheck.env.chain;

import java.nio.file.Path;
import java.util.List;

/**
 * The files that {@code env_file} names, of which the last one wins; none if the app names none
 * (measured with pydantic-settings 2.8.1).
 */
public record PydanticSettingsFiles() implements FileSearch {
  private static final String HOME = "~/";

  @Override
  public List<Path> candidates(Place place) {
    return place.settings().files().reversed().stream().map(name -> path(name, place)).toList();
  }

  private static Path path(String name, Place place) {
    return name.startsWith(HOME) && place.environment().isSet("HOME")
        ? Path.of(place.environment().get("HOME").orElseThrow())
            .resolve(name.substring(HOME.length()))
        : place.folder().resolve(name);
  }

  @Override
  public List<String> order() {
    return List.of("env_file");
  }

  @Override
  public String where() {
    return "the working folder, the last file that the settings name first";
  }
}
