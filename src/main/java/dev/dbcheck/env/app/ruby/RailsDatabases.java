package dev.dbcheck.env.app.ruby;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.TextChange;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.app.UrlRecipe.Part;
import dev.dbcheck.env.app.UrlRecipe.Precedence;
import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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

  /** {@code DatabaseConfigurations} raises an error for a URL that is empty or has no host. */
  private static final TextChange ACCEPTED =
      TextChange.partial(RailsDatabases::accepted, "Rails rejects the URL");

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
      String name = primary(environment.getValue());
      Node database = environment.getValue().at(name);
      database = database.isPresent() ? database : environment.getValue();
      boolean anchor = environment.getKey().equals("default");
      if (!anchor && isPostgres(database)) {
        Origin origin = Origin.line(shown, database.line());
        UrlRecipe recipe =
            yaml.runsCode()
                ? new UrlRecipe.Unknown("ERB runs code in the file", origin)
                : recipe(name, database, origin);
        settings.add(
            AppSetting.of(PRIMARY, AppSetting.Use.APP, recipe)
                .at(origin)
                .through(CHAIN)
                .in(environment.getKey()));
      }
    }
    return settings;
  }

  /** An environment with several databases has a mapping for each; with one, it is the primary. */
  private static String primary(Node environment) {
    Map<String, Node> members = environment.members();
    boolean several =
        !members.isEmpty()
            && members.values().stream().noneMatch(member -> member.members().isEmpty());
    return several && !members.containsKey(PRIMARY) ? members.keySet().iterator().next() : PRIMARY;
  }

  private static Optional<String> accepted(String url) {
    int authority = url.indexOf("//") + 2;
    boolean hostless =
        authority >= 2
            && url.indexOf("@/", authority) == url.indexOf('/', authority) - 1
            && url.indexOf('/', authority) > 0;
    return url.isBlank() || hostless ? Optional.empty() : Optional.of(url);
  }

  private static boolean isPostgres(Node database) {
    String adapter = database.at("adapter").text().orElse("");
    boolean named = adapter.startsWith("postg");
    return named || adapter.isEmpty() && database.at("url").isPresent();
  }

  private UrlRecipe recipe(String name, Node database, Origin origin) {
    List<UrlRecipe> urls = new ArrayList<>();
    Node url = database.at("url");
    yaml.recipe(url).ifPresent(urls::add);
    String own = name.toUpperCase(Locale.ROOT) + "_DATABASE_URL";
    List<String> variables = name.equals(PRIMARY) ? List.of(own, "DATABASE_URL") : List.of(own);
    urls.add(new UrlRecipe.FromVariable(variables, Optional.empty(), origin));
    Map<Part, UrlRecipe> parts = new EnumMap<>(Part.class);
    PARTS.forEach(
        (key, part) -> yaml.recipe(database.at(key)).ifPresent(found -> parts.put(part, found)));
    UrlRecipe first = new UrlRecipe.FirstOf(urls, false, origin);
    UrlRecipe accepted = new UrlRecipe.Changed(first, ACCEPTED, origin);
    return new UrlRecipe.WithParts(accepted, parts, Precedence.URL, origin);
  }
}
