package dev.dbcheck.env.project;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.configuration.AppConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds what compose gives to an app's containers. */
final class ComposeUses {
  private static final List<String> NAMES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
  private static final String COMPOSE = "compose";

  private ComposeUses() {}

  /** Returns whether a folder holds a compose file. */
  static boolean isIn(Path folder) {
    return NAMES.stream().map(folder::resolve).anyMatch(Files::isRegularFile);
  }

  /**
   * A service that is given a database's URL has it from the file and what is put into it; any
   * other has what its env files hold.
   */
  static List<LoaderUse> of(AppConfiguration configuration) {
    List<LoaderUse> uses = new ArrayList<>();
    List<AppSetting> settings =
        configuration.settings().stream()
            .filter(setting -> setting.chain().filter(COMPOSE::equals).isPresent())
            .toList();
    settings.stream()
        .findFirst()
        .ifPresent(setting -> uses.add(LoaderUse.of(COMPOSE, setting.origin())));
    configuration.envFiles().stream()
        .filter(named -> named.chain().startsWith(COMPOSE))
        .filter(named ->
            settings.stream().noneMatch(setting -> setting.label().startsWith(named.label() + ".")))
        .forEach(named ->
            uses.add(LoaderUse.of("compose-service", named.origin()).files(named.files())));
    return uses;
  }
}
