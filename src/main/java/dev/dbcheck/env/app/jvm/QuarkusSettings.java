package dev.dbcheck.env.app.jvm;

import dev.dbcheck.diagnostic.Origin;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code quarkus.datasource} and what Flyway has of its own in Quarkus' {@code application}
 * files, for each profile.
 */
public final class QuarkusSettings {
  private static final String CHAIN = "quarkus";

  /** No app has more; the input must not choose how many. */
  private static final int MOST_PROFILES = 64;

  private static final List<String> URLS =
      List.of("quarkus.datasource.jdbc.url", "quarkus.datasource.reactive.url");

  private final Map<Node, String> places = new IdentityHashMap<>();
  private final Map<String, Node> general = new HashMap<>();
  private final Map<String, Map<String, Node>> profiles = new HashMap<>();
  private final List<AppSetting> settings = new ArrayList<>();

  private QuarkusSettings() {}

  /**
   * Returns the settings of an app's files: those of no profile, then those of each profile with
   * what it takes over.
   *
   * @param files the files, one that counts before another one after it
   * @throws DocumentException if one is YAML and malformed
   */
  public static List<AppSetting> read(List<ConfigFile> files) throws DocumentException {
    QuarkusSettings reading = new QuarkusSettings();
    for (ConfigFile file : files) {
      Optional<String> profile = SpringSettings.profile(file.name());
      for (Map<String, Node> properties : PropertyFiles.read(file.name(), file.text())) {
        properties.forEach((name, value) -> reading.property(file, profile, name, value));
      }
    }
    reading.settings(reading.general, Optional.empty());
    reading.profiles.forEach((profile, own) -> {
      Map<String, Node> all = new HashMap<>(reading.general);
      all.putAll(own);
      reading.settings(all, Optional.of(profile));
    });
    return reading.settings;
  }

  /** {@code %prod.quarkus.datasource.username} counts in the profile {@code prod}. */
  private void property(ConfigFile file, Optional<String> profile, String name, Node value) {
    places.put(value, file.shown());
    int dot = name.indexOf('.');
    if (name.startsWith("%") && dot > 0) {
      for (String each : name.substring(1, dot).split(",", MOST_PROFILES)) {
        put(each, name.substring(dot + 1), value);
      }
    } else if (profile.isPresent()) {
      put(profile.get(), name, value);
    } else {
      general.put(name, value);
    }
  }

  private void put(String profile, String name, Node value) {
    if (profiles.size() < MOST_PROFILES || profiles.containsKey(profile)) {
      profiles.computeIfAbsent(profile, _ -> new HashMap<>()).put(name, value);
    }
  }

  private void settings(Map<String, Node> properties, Optional<String> profile) {
    Placeholders placeholders = new Placeholders(places, properties, QuarkusSettings::variable);
    for (String url : URLS) {
      setting(properties, placeholders, url, "quarkus.datasource", AppSetting.Use.APP)
          .ifPresent(setting -> add(setting, profile));
    }
    setting(
            properties,
            placeholders,
            "quarkus.flyway.jdbc-url",
            "quarkus.flyway",
            AppSetting.Use.MIGRATION)
        .ifPresent(setting -> add(setting, profile));
  }

  private void add(AppSetting setting, Optional<String> profile) {
    settings.add(profile.map(setting::in).orElse(setting).through(CHAIN));
  }

  private static Optional<AppSetting> setting(
      Map<String, Node> properties,
      Placeholders placeholders,
      String name,
      String prefix,
      AppSetting.Use use) {
    Node value = properties.get(name);
    if (value == null) {
      return Optional.empty();
    }
    UrlRecipe url = bound(name, placeholders.property(value));
    Map<Part, UrlRecipe> parts = new EnumMap<>(Part.class);
    part(properties, placeholders, prefix + ".username")
        .ifPresent(user -> parts.put(Part.USER, user));
    part(properties, placeholders, prefix + ".password")
        .ifPresent(password -> parts.put(Part.PASSWORD, password));
    UrlRecipe recipe =
        parts.isEmpty() ? url : new UrlRecipe.WithParts(url, parts, Precedence.URL, url.origin());
    return Optional.of(AppSetting.of(name, use, recipe));
  }

  private static Optional<UrlRecipe> part(
      Map<String, Node> properties, Placeholders placeholders, String name) {
    return Optional.ofNullable(properties.get(name))
        .map(value -> bound(name, placeholders.property(value)));
  }

  private static UrlRecipe bound(String property, UrlRecipe otherwise) {
    return variable(property, otherwise, otherwise.origin());
  }

  /**
   * Every source may replace a property under its name with underscores, also in upper case, as
   * MicroProfile Config has it for environment variables and Quarkus for {@code .env}.
   */
  private static UrlRecipe variable(String name, UrlRecipe otherwise, Origin origin) {
    StringBuilder underscores = new StringBuilder();
    name.chars()
        .forEach(one -> underscores.append(Character.isLetterOrDigit(one) ? (char) one : '_'));
    Set<String> names = new LinkedHashSet<>(List.of(name, underscores.toString()));
    names.add(underscores.toString().toUpperCase(Locale.ROOT));
    return new UrlRecipe.FromVariable(List.copyOf(names), Optional.of(otherwise), origin);
  }
}
