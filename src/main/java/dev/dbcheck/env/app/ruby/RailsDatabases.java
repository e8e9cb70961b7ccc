package dev.dbcheck.env.app.ruby;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.app.UrlRecipe.Part;
import dev.dbcheck.env.app.UrlRecipe.Precedence;
import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the primary database of each environment in {@code config/database.yml}.
 *
 * <p>As {@code active_record/database_configurations.rb} 7.2 has it: {@code url} counts before
 * {@code PRIMARY_DATABASE_URL}, {@code DATABASE_URL} and the other keys, which add what the URL
 * does not say.
 */
public final class RailsDatabases {
  private static final String CHAIN = "rails";
  private static final String PRIMARY = "primary";

  private static final Map<String, Part> PARTS =
      Map.of(
          "host", Part.HOST,
          "port", Part.PORT,
          "database", Part.DATABASE,
          "username", Part.USER,
          "password", Part.PASSWORD);

  private final String shown;
  private final ErbYaml yaml;

  private RailsDatabases(String shown, ErbYaml yaml) {
    this.shown = shown;
    this.yaml = yaml;
  }

  /**
   * Returns one setting for each environment, which is its mode.
   *
   * @param shown the file's name as the user knows it
   * @throws DocumentException if the file is no YAML where its ERB puts plain text in
   */
  public static List<AppSetting> read(String shown, String text) throws DocumentException {
    return new RailsDatabases(shown, ErbYaml.read(shown, text)).settings();
  }

  private List<AppSetting> settings() {
    List<AppSetting> settings = new ArrayList<>();
    for (Map.Entry<String, Node> environment : yaml.document().members().entrySet()) {
      Node database = primary(environment.getValue());
      boolean anchor = environment.getKey().equals("default");
      if (!anchor && isPostgres(database)) {
        Origin origin = Origin.line(shown, database.line());
        UrlRecipe recipe =
            yaml.runsCode()
                ? new UrlRecipe.Unknown("ERB runs code in the file", origin)
                : recipe(database, origin);
        settings.add(
            AppSetting.of(PRIMARY, AppSetting.Use.APP, recipe)
                .at(origin)
                .through(CHAIN)
                .in(environment.getKey()));
      }
    }
    return settings;
  }

  /** An environment with several databases has a mapping for each. */
  private static Node primary(Node environment) {
    if (environment.at(PRIMARY).isPresent()) {
      return environment.at(PRIMARY);
    }
    List<Node> databases =
        environment.members().values().stream()
            .filter(value -> !value.members().isEmpty())
            .toList();
    boolean several = !databases.isEmpty() && databases.size() == environment.members().size();
    return several ? databases.getFirst() : environment;
  }

  private static boolean isPostgres(Node database) {
    String adapter = database.at("adapter").text().orElse("");
    boolean named = adapter.startsWith("postg");
    return named || adapter.isEmpty() && database.at("url").isPresent();
  }

  private UrlRecipe recipe(Node database, Origin origin) {
    List<UrlRecipe> urls = new ArrayList<>();
    Node url = database.at("url");
    yaml.recipe(url).ifPresent(urls::add);
    urls.add(
        new UrlRecipe.FromVariable(
            List.of("PRIMARY_DATABASE_URL", "DATABASE_URL"), Optional.empty(), origin));
    Map<Part, UrlRecipe> parts = new EnumMap<>(Part.class);
    PARTS.forEach(
        (key, part) -> yaml.recipe(database.at(key)).ifPresent(found -> parts.put(part, found)));
    UrlRecipe first =
        urls.size() == 1 ? urls.getFirst() : new UrlRecipe.FirstOf(urls, false, origin);
    return new UrlRecipe.WithParts(first, parts, Precedence.URL, origin);
  }
}
