package dev.dbcheck.env.chain;

import dev.dbcheck.env.dialect.node.DotenvLoader;
import dev.dbcheck.env.dialect.node.DotenvOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files that dotenv for Node.js reads: those the app names, else the one the environment names,
 * else {@code .env}; or the vault beside them.
 *
 * @param options what the environment can say
 */
record DotenvFiles(DotenvOptions options) implements FileSearch {

  @Override
  public List<Path> candidates(Place place) {
    List<Path> files = named(place).stream().map(name -> resolved(name, place)).toList();
    Optional<Path> vault = options.hasKey(place.environment()) ? vault(files) : Optional.empty();
    if (vault.isPresent()) {
      return List.of(vault.get());
    }
    return options.overrides(place.environment()) ? files.reversed() : files;
  }

  private List<String> named(Place place) {
    return place.settings().files().isEmpty()
        ? List.of(options.path(place.environment()).orElse(".env"))
        : place.settings().files();
  }

  private static Path resolved(String name, Place place) {
    String home = place.environment().get("HOME").orElse("");
    return name.startsWith("~") && !home.isEmpty()
        ? Path.of(home + "/" + name.substring(1))
        : place.folder().resolve(name);
  }

  /** Returns the last vault that exists ({@code _vaultPath} in {@code lib/main.js}). */
  private static Optional<Path> vault(List<Path> files) {
    return files.stream()
        .filter(file -> files.size() == 1 || Files.exists(file))
        .map(DotenvFiles::vaultOf)
        .reduce((_, last) -> last)
        .filter(Files::exists);
  }

  private static Path vaultOf(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(DotenvLoader.VAULT)
        ? file
        : file.resolveSibling(name + DotenvLoader.VAULT);
  }

  @Override
  public List<String> order() {
    return List.of(".env");
  }

  @Override
  public String where() {
    return "the app folder";
  }
}
