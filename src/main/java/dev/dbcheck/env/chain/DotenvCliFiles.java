package dev.dbcheck.env.chain;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of dotenv-cli (its {@code cli.js}), which has {@code .env.local} only with a mode. */
record DotenvCliFiles() implements FileSearch {

  @Override
  public List<Path> candidates(Place place) {
    List<String> named = place.settings().files();
    return (named.isEmpty() ? List.of(".env") : named)
        .stream()
            .flatMap(name -> cascade(name, place.mode()))
            .map(place.folder()::resolve)
            .toList();
  }

  private static Stream<String> cascade(String name, String mode) {
    return mode.isEmpty()
        ? Stream.of(name)
        : Stream.of(name + "." + mode + ".local", name + ".local", name + "." + mode, name);
  }

  @Override
  public List<String> order() {
    return List.of(".env.{mode}.local", ".env.local (with a mode)", ".env.{mode}", ".env");
  }

  @Override
  public String where() {
    return "the app folder";
  }
}
