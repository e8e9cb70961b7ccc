package dev.dbcheck.env.configuration;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.ConfigFile;
import dev.dbcheck.env.app.container.ComposeSettings;
import dev.dbcheck.env.document.DocumentException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The places of compose files: the first one that exists, and its override. */
final class ContainerPlaces {
  private static final List<String> NAMES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

  private static final List<String> OVERRIDES =
      List.of(
          "compose.override.yml",
          "compose.override.yaml",
          "docker-compose.override.yml",
          "docker-compose.override.yaml");

  private final ProjectFiles files;

  ContainerPlaces(ProjectFiles files) {
    this.files = files;
  }

  void read(Collection collection) {
    Optional<ConfigFile> main = files.files(NAMES).stream().findFirst();
    if (main.isEmpty()) {
      return;
    }
    Optional<ConfigFile> override = files.files(OVERRIDES).stream().findFirst();
    Map<String, AppSetting> settings = new LinkedHashMap<>();
    try {
      for (ConfigFile file : Stream.concat(main.stream(), override.stream()).toList()) {
        for (AppSetting setting : ComposeSettings.read(file.shown(), file.text())) {
          settings.put(setting.label(), setting);
        }
        collection.addFiles(ComposeSettings.envFiles(file.shown(), file.text()));
      }
    } catch (DocumentException malformed) {
      // Compose rejects the whole, so that it says nothing about any container.
      return;
    }
    collection.add(List.copyOf(settings.values()));
  }
}
