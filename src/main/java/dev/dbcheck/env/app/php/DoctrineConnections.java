package dev.dbcheck.env.app.php;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.ConfigFile;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.app.UrlRecipe.Part;
import dev.dbcheck.env.app.UrlRecipe.Precedence;
import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.Node;
import dev.dbcheck.env.document.YamlDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the default connection of Symfony's {@code config/packages/doctrine.yaml}. */
public final class DoctrineConnections {
  private static final String CHAIN = "symfony";
  private static final String WHEN = "when@";

  private static final Map<String, Part> PARTS =
      Map.of(
          "host", Part.HOST,
          "port", Part.PORT,
          "dbname", Part.DATABASE,
          "user", Part.USER,
          "password", Part.PASSWORD);

  private final EnvPlaceholders placeholders;
  private final List<AppSetting> settings = new ArrayList<>();

  private DoctrineConnections(EnvPlaceholders placeholders) {
    this.placeholders = placeholders;
  }

  /**
   * Returns the settings of the files that configure Doctrine.
   *
   * @param folder the project's folder
   * @param doctrine the files in which {@code doctrine} may be a key
   * @param services the files in which {@code parameters} may be a key
   * @throws DocumentException if one is no YAML
   */
  public static List<AppSetting> read(
      Path folder, List<ConfigFile> doctrine, List<ConfigFile> services) throws DocumentException {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("kernel.project_dir", folder.toAbsolutePath().normalize().toString());
    for (ConfigFile file : services) {
      for (Node document : YamlDocument.read(file.text())) {
        document
            .at("parameters")
            .members()
            .forEach((name, value) -> value.text().ifPresent(text -> parameters.put(name, text)));
      }
    }
    DoctrineConnections reading = new DoctrineConnections(new EnvPlaceholders(parameters));
    for (ConfigFile file : doctrine) {
      for (Node document : YamlDocument.read(file.text())) {
        reading.document(file, document);
      }
    }
    return reading.settings;
  }

  private void document(ConfigFile file, Node document) {
    Node general = document.at("doctrine", "dbal");
    add(file, general, "");
    for (Map.Entry<String, Node> member : document.members().entrySet()) {
      if (member.getKey().startsWith(WHEN)) {
        String mode = member.getKey().substring(WHEN.length());
        Node special = member.getValue().at("doctrine", "dbal");
        add(file, special, mode);
        if (special.at("dbname_suffix").isPresent()) {
          suffixed(file, general, special, mode);
        }
      }
    }
  }

  private void add(ConfigFile file, Node dbal, String mode) {
    Node connection = connection(dbal);
    Map<Part, UrlRecipe> parts = new EnumMap<>(Part.class);
    PARTS.forEach((key, part) ->
        connection
            .at(key)
            .text()
            .ifPresent(text -> parts.put(part, recipe(file, connection.at(key), text))));
    Node url = connection.at("url");
    if (url.text().isPresent()) {
      UrlRecipe recipe = recipe(file, url, url.text().get());
      add(
          parts.isEmpty()
              ? recipe
              : new UrlRecipe.WithParts(recipe, parts, Precedence.URL, recipe.origin()),
          mode);
    } else if (parts.containsKey(Part.DATABASE)) {
      add(new UrlRecipe.FromParts(parts, Origin.line(file.shown(), connection.line())), mode);
    }
  }

  private static Node connection(Node dbal) {
    Node connections = dbal.at("connections");
    if (connections.members().isEmpty()) {
      return dbal;
    }
    String first = connections.members().keySet().iterator().next();
    return connections.at(dbal.at("default_connection").text().orElse(first));
  }

  private UrlRecipe recipe(ConfigFile file, Node value, String text) {
    return placeholders.read(text, Origin.line(file.shown(), value.line()));
  }

  private void add(UrlRecipe recipe, String mode) {
    AppSetting setting =
        AppSetting.of("doctrine.dbal.url", AppSetting.Use.APP, recipe).through(CHAIN);
    settings.add(mode.isEmpty() ? setting : setting.in(mode));
  }

  /** What is appended to the database's name may be a variable's value. */
  private void suffixed(ConfigFile file, Node general, Node special, String mode) {
    if (connection(general).at("url").isPresent()) {
      Origin origin = Origin.line(file.shown(), special.at("dbname_suffix").line());
      add(new UrlRecipe.Unknown("Doctrine adds a suffix to the database's name", origin), mode);
    }
  }
}
