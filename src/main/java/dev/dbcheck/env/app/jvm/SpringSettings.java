package dev.dbcheck.env.app.jvm;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.ConfigFile;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.app.UrlRecipe.Part;
import dev.dbcheck.env.app.UrlRecipe.Precedence;
import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code spring.datasource} and what Flyway, Liquibase and R2DBC have of their own in Spring
 * Boot's {@code application} files.
 */
public final class SpringSettings {
  private static final String CHAIN = "spring-boot";

  /** No app has more; the input must not choose how many. */
  private static final int MOST_PROFILES = 64;

  private static final Set<String> ACTIVATIONS =
      Set.of("spring.config.activate.onprofile", "spring.profiles");

  private final Map<Node, String> places;
  private final List<AppSetting> settings = new ArrayList<>();

  private SpringSettings(Map<Node, String> places) {
    this.places = places;
  }

  /**
   * Returns the settings of an app's files: those of no profile, then those of each profile with
   * what it takes over from the files of none.
   *
   * @param files the files, one that counts before another one after it
   * @throws DocumentException if one is YAML and malformed
   */
  public static List<AppSetting> read(List<ConfigFile> files) throws DocumentException {
    Map<String, Node> general = new HashMap<>();
    Map<String, Map<String, Node>> profiles = new LinkedHashMap<>();
    Map<Node, String> places = new IdentityHashMap<>();
    for (ConfigFile file : files) {
      for (Map<String, Node> written : PropertyFiles.read(file.name(), file.text())) {
        Optional<String> profile = activation(written).or(() -> profile(file.name()));
        if (profiles.size() == MOST_PROFILES && profile.filter(profiles::containsKey).isEmpty()) {
          continue;
        }
        Map<String, Node> target =
            profile
                .map(name -> profiles.computeIfAbsent(name, _ -> new HashMap<>()))
                .orElse(general);
        written.forEach((key, value) -> {
          target.put(key, value);
          places.put(value, file.shown());
        });
      }
    }
    SpringSettings reading = new SpringSettings(places);
    reading.document(general, Optional.empty());
    profiles.forEach((profile, own) -> {
      Map<String, Node> all = new HashMap<>(general);
      all.putAll(own);
      reading.document(all, Optional.of(profile));
    });
    return reading.settings;
  }

  private static Optional<String> activation(Map<String, Node> written) {
    return written.entrySet().stream()
        .filter(property -> ACTIVATIONS.contains(RelaxedName.uniform(property.getKey())))
        .flatMap(property -> property.getValue().text().stream())
        .findFirst();
  }

  /** {@code application-prod.yml} counts where the profile {@code prod} is active. */
  static Optional<String> profile(String name) {
    int hyphen = name.indexOf('-');
    int dot = name.lastIndexOf('.');
    return hyphen > 0 && hyphen < dot
        ? Optional.of(name.substring(hyphen + 1, dot))
        : Optional.empty();
  }

  private void document(Map<String, Node> written, Optional<String> profile) {
    Placeholders placeholders = new Placeholders(places, written, RelaxedName::variable);
    Map<String, Node> properties = new HashMap<>();
    written.forEach((key, value) -> properties.put(RelaxedName.uniform(key), value));
    Optional<AppSetting> main =
        setting(properties, placeholders, "spring.datasource", "username", AppSetting.Use.APP);
    main.ifPresent(setting -> add(setting, profile));
    setting(properties, placeholders, "spring.r2dbc", "username", AppSetting.Use.APP)
        .ifPresent(setting -> add(setting, profile));
    for (String tool : List.of("spring.flyway", "spring.liquibase")) {
      setting(properties, placeholders, tool, "user", AppSetting.Use.MIGRATION)
          .or(() -> sameDatabase(properties, placeholders, tool, main))
          .ifPresent(setting -> add(setting, profile));
    }
  }

  private void add(AppSetting setting, Optional<String> profile) {
    settings.add(profile.map(setting::in).orElse(setting).through(CHAIN));
  }

  private Optional<AppSetting> setting(
      Map<String, Node> properties,
      Placeholders placeholders,
      String prefix,
      String user,
      AppSetting.Use use) {
    Node url = properties.get(prefix + ".url");
    if (url == null) {
      return Optional.empty();
    }
    UrlRecipe recipe = RelaxedName.bound(prefix + ".url", placeholders.property(url));
    return Optional.of(
        AppSetting.of(
            prefix + ".url", use, withParts(recipe, properties, placeholders, prefix, user)));
  }

  /** A migration tool's own user on the app's database. */
  private Optional<AppSetting> sameDatabase(
      Map<String, Node> properties,
      Placeholders placeholders,
      String prefix,
      Optional<AppSetting> main) {
    if (main.isEmpty() || !properties.containsKey(prefix + ".user")) {
      return Optional.empty();
    }
    UrlRecipe url =
        main.get().recipe() instanceof UrlRecipe.WithParts both ? both.url() : main.get().recipe();
    UrlRecipe recipe = withParts(url, properties, placeholders, prefix, "user");
    return Optional.of(
        AppSetting.of(prefix + ".user", AppSetting.Use.MIGRATION, recipe)
            .at(placeholders.property(properties.get(prefix + ".user")).origin()));
  }

  private UrlRecipe withParts(
      UrlRecipe url,
      Map<String, Node> properties,
      Placeholders placeholders,
      String prefix,
      String user) {
    Map<Part, UrlRecipe> parts = new EnumMap<>(Part.class);
    part(properties, placeholders, prefix + "." + user)
        .ifPresent(recipe -> parts.put(Part.USER, recipe));
    part(properties, placeholders, prefix + ".password")
        .ifPresent(recipe -> parts.put(Part.PASSWORD, recipe));
    return parts.isEmpty()
        ? url
        : new UrlRecipe.WithParts(url, parts, Precedence.URL, url.origin());
  }

  private static Optional<UrlRecipe> part(
      Map<String, Node> properties, Placeholders placeholders, String name) {
    return Optional.ofNullable(properties.get(name))
        .map(value -> RelaxedName.bound(name, placeholders.property(value)));
  }
}
