package dev.dbcheck.env.app.container;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.DatabaseNames;
import dev.dbcheck.env.app.EnvFiles;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.Node;
import dev.dbcheck.env.document.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which services of a compose file get a database's URL, and from where. */
public final class ComposeSettings {
  /** The chain that interpolates the file: the shell, then {@code .env}. */
  private static final String INTERPOLATION = "compose";

  /** The chain of {@code env_file}, which the shell does not reach. */
  private static final String ENV_FILE = "compose-service";

  private final String shown;
  private final Node services;

  private ComposeSettings(String shown, Node services) {
    this.shown = shown;
    this.services = services;
  }

  /**
   * Returns the variables of services that are a database's URL.
   *
   * @param shown the file's name as the user knows it
   * @throws DocumentException if the file is no YAML
   */
  public static List<AppSetting> read(String shown, String text) throws DocumentException {
    return of(shown, text).settings();
  }

  /**
   * Returns the env files of the services, in the order in which later ones win.
   *
   * @throws DocumentException if the file is no YAML
   */
  public static List<EnvFiles> envFiles(String shown, String text) throws DocumentException {
    return of(shown, text).files();
  }

  private static ComposeSettings of(String shown, String text) throws DocumentException {
    List<Node> documents = YamlDocument.read(text);
    Node services = documents.isEmpty() ? Node.absent() : documents.getFirst().at("services");
    return new ComposeSettings(shown, services);
  }

  private List<AppSetting> settings() {
    List<AppSetting> settings = new ArrayList<>();
    for (Map.Entry<String, Node> service : services.members().entrySet()) {
      Node environment = service.getValue().at("environment");
      environment
          .members()
          .forEach((name, value) -> add(service.getKey(), name, value, value.text(), settings));
      for (Node item : environment.items()) {
        String text = item.text().orElse("");
        int equals = text.indexOf('=');
        Optional<String> value =
            equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1));
        add(service.getKey(), equals < 0 ? text : text.substring(0, equals), item, value, settings);
      }
    }
    return settings;
  }

  private void add(
      String service, String name, Node place, Optional<String> value, List<AppSetting> settings) {
    if (DatabaseNames.isUrl(name)) {
      Origin origin = Origin.line(shown, place.line());
      // A name without a value hands the variable on, and leaves it unset where it is not set.
      UrlRecipe recipe =
          value
              .map(text -> ComposeTemplate.read(text, origin))
              .orElseGet(() -> new UrlRecipe.FromVariable(List.of(name), Optional.empty(), origin));
      settings.add(
          AppSetting.of(service + "." + name, DatabaseNames.use(name), recipe)
              .through(INTERPOLATION));
    }
  }

  private List<EnvFiles> files() {
    List<EnvFiles> files = new ArrayList<>();
    for (Map.Entry<String, Node> service : services.members().entrySet()) {
      Node node = service.getValue().at("env_file");
      List<String> names =
          node.text()
              .map(List::of)
              .orElseGet(() ->
                  node.items().stream()
                      .flatMap(item -> item.text().or(item.at("path")::text).stream())
                      .toList());
      if (!names.isEmpty()) {
        Origin origin = Origin.line(shown, node.line());
        files.add(new EnvFiles(ENV_FILE, service.getKey(), names, origin));
      }
    }
    return files;
  }
}
