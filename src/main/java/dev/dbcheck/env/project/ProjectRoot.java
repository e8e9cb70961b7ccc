package dev.dbcheck.env.project;

import dev.dbcheck.env.Environment;
import dev.dbcheck.env.document.ProjectFiles;
import dev.dbcheck.env.manifest.Manifests;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a project lies.
 *
 * @param packageFolder the nearest folder with a manifest, the app folder or one above it; without
 *     one, the nearest that says how a program is started
 * @param top the uppermost folder that belongs to the project: a repository's root, or the last one
 *     below the home folder or the file system's root
 */
record ProjectRoot(Optional<Path> packageFolder, Path top) {

  /** Searches upward; the home folder and the root count only for an app in them. */
  static ProjectRoot of(Path appFolder, ProjectFiles files, Environment environment) {
    List<Path> folders = upward(appFolder, environment);
    Optional<Path> packageFolder =
        folders.stream()
            .filter(folder -> Manifests.isPackage(folder, files))
            .findFirst()
            .or(() ->
                folders.stream().filter(folder -> RunnerUses.isIn(folder, files)).findFirst());
    return new ProjectRoot(packageFolder, folders.getLast());
  }

  private static List<Path> upward(Path appFolder, Environment environment) {
    Optional<Path> home = home(environment);
    List<Path> folders = new ArrayList<>(List.of(appFolder));
    Path folder = appFolder;
    while (!Files.exists(folder.resolve(".git"))) {
      folder = folder.getParent();
      boolean isOutside =
          folder == null || folder.getParent() == null || home.filter(folder::equals).isPresent();
      if (isOutside) {
        break;
      }
      folders.add(folder);
    }
    return folders;
  }

  private static Optional<Path> home(Environment environment) {
    try {
      return environment.get("HOME").map(home -> Path.of(home).toAbsolutePath().normalize());
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }
}
