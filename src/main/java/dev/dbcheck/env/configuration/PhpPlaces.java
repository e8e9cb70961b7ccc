package dev.dbcheck.env.configuration;

import dev.dbcheck.env.app.php.DoctrineConnections;
import dev.dbcheck.env.app.php.LaravelDatabases;
import dev.dbcheck.env.document.DocumentException;
import java.nio.file.Path;
import java.util.List;

/** The places of settings in the projects of Laravel and Symfony. */
final class PhpPlaces {
  private static final List<String> DOCTRINE =
      List.of("config/packages/doctrine.yaml", "config/packages/doctrine.yml");

  private static final List<String> SERVICES =
      List.of("config/services.yaml", "config/services.yml");

  private final Path folder;
  private final ProjectFiles files;

  PhpPlaces(Path folder, ProjectFiles files) {
    this.folder = folder;
    this.files = files;
  }

  void read(Collection collection) {
    files
        .file("config/database.php")
        .ifPresent(file -> collection.add(LaravelDatabases.read(file.shown(), file.text())));
    try {
      collection.add(
          DoctrineConnections.read(folder, files.files(DOCTRINE), files.files(SERVICES)));
    } catch (DocumentException malformed) {
      // Symfony does not start with it, and it says nothing that is certain.
      return;
    }
  }
}
