package dev.dbcheck.env.chain;

import dev.dbcheck.env.EnvFileBytes;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of Symfony's {@code bootEnv()}, whose mode {@code .env} and {@code .env.local} may set
 * (symfony/dotenv 6.4.41, {@code Dotenv.php}).
 *
 * @param loader what reads the mode from the files
 */
record SymfonyFiles(Loader loader) implements FileSearch {
  private static final String MODE = "APP_ENV";
  private static final String DUMPED = ".env.local.php";
  private static final String TEST = "test";

  @Override
  public List<Path> candidates(Place place) {
    Path folder = place.folder();
    Path base = folder.resolve(Files.exists(folder.resolve(".env")) ? ".env" : ".env.dist");
    Optional<String> chosen = Optional.of(place.mode()).filter(mode -> !mode.isEmpty());
    Path dumped = folder.resolve(DUMPED);
    if (Files.isRegularFile(dumped)) {
      Optional<String> own = mode(place, List.of(dumped));
      if (chosen.isEmpty() || own.isEmpty() || chosen.equals(own)) {
        return List.of(dumped);
      }
    }
    Path local = folder.resolve(".env.local");
    String first = chosen.or(() -> mode(place, List.of(base))).orElse("dev");
    boolean readsLocal = !first.equals(TEST);
    String mode =
        chosen
            .or(() -> readsLocal ? mode(place, List.of(local, base)) : Optional.empty())
            .orElse(first);
    List<Path> files = new ArrayList<>();
    files.add(folder.resolve(".env." + mode + ".local"));
    files.add(folder.resolve(".env." + mode));
    if (readsLocal) {
      files.add(local);
    }
    files.add(base);
    return files;
  }

  private Optional<String> mode(Place place, List<Path> paths) {
    List<EnvFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (EnvFileBytes.read(path, path.toString()) instanceof EnvFileBytes.Content content) {
        files.add(EnvFile.of(path.toString(), content.bytes()));
      }
    }
    return files.isEmpty()
        ? Optional.empty()
        : loader
            .load(files, place.environment().without(MODE))
            .get(MODE)
            .flatMap(Value::text)
            .filter(mode -> !mode.isEmpty());
  }

  @Override
  public List<String> order() {
    return List.of(
        DUMPED + " alone", ".env.{mode}.local", ".env.{mode}", ".env.local (not in test)", ".env");
  }

  @Override
  public String where() {
    return "the app folder";
  }
}
