package dev.dbcheck.env.configuration;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.EnvFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * What the configuration of one app says about its database, read without running any of it.
 *
 * @param settings the settings that name a database
 * @param envFiles the env files that the configuration names
 */
public record AppConfiguration(List<AppSetting> settings, List<EnvFiles> envFiles) {
  public AppConfiguration {
    settings = List.copyOf(settings);
    envFiles = List.copyOf(envFiles);
  }

  /**
   * Reads the files that have a conventional name and place, and some others.
   *
   * <p>Files that cannot be read, are malformed or longer than 1 MiB are passed over.
   *
   * @param folder the package's folder
   * @param sources programs that were found to ask for variables or to use a loader
   * @param shown gives a file's name as the user knows it
   */
  public static AppConfiguration read(
      Path folder, List<Path> sources, Function<Path, String> shown) {
    ProjectFiles files = new ProjectFiles(folder, shown);
    Collection collection = new Collection();
    new PythonPlaces(files, sources).read(collection);
    new NodePlaces(files, sources).read(collection);
    new JvmPlaces(files).read(collection);
    new PhpPlaces(folder, files).read(collection);
    new OtherPlaces(files, sources).read(collection);
    new ContainerPlaces(files).read(collection);
    return collection.result();
  }
}
