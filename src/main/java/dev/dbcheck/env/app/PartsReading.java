package dev.dbcheck.env.app;

import dev.dbcheck.env.app.UrlRecipe.Part;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts a URL together from settings for its parts. */
final class PartsReading {
  private static final String SCHEME = "postgresql://";

  private final RecipeReading reading;

  PartsReading(RecipeReading reading) {
    this.reading = reading;
  }

  SettingValue url(UrlRecipe.FromParts recipe) {
    Map<Part, Value> parts = new EnumMap<>(Part.class);
    Optional<SettingValue> obstacle = read(recipe.inOrder(), parts);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    Expansion url = new Expansion(recipe.origin()).append(SCHEME);
    credentials(url, parts);
    add(url, parts, Part.HOST, "", false);
    add(url, parts, Part.PORT, ":", false);
    url.append("/");
    add(url, parts, Part.DATABASE, "", true);
    add(url, parts, Part.PARAMETERS, "?", false);
    return new SettingValue.Known(url.value(), false);
  }

  /** The parts win over those of the URL, whose path and query stay as they are. */
  SettingValue override(UrlRecipe.Overridden recipe) {
    if (!(reading.read(recipe.url()) instanceof SettingValue.Known url)
        || url.value().text().isEmpty()) {
      return reading.read(recipe.url());
    }
    Map<Part, Value> parts = new EnumMap<>(Part.class);
    Optional<SettingValue> obstacle = read(new EnumMap<>(recipe.overrides()), parts);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    String text = url.value().text().orElseThrow();
    int authority = text.indexOf("://") + 3;
    if (authority < 3) {
      return url;
    }
    int end = endOfAuthority(text, authority);
    int host = text.lastIndexOf('@', end - 1) + 1;
    Expansion whole = new Expansion(url.value().origin()).use("url", Optional.of(url.value()));
    whole.append(text.substring(0, authority));
    if (parts.containsKey(Part.USER) || parts.containsKey(Part.PASSWORD)) {
      credentials(whole, parts);
    } else {
      whole.append(text.substring(authority, Math.max(host, authority)));
    }
    whole.append(text.substring(Math.max(host, authority)));
    return new SettingValue.Known(whole.value(), url.isDefault());
  }

  private static int endOfAuthority(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != '?') {
      end++;
    }
    return end;
  }

  private Optional<SettingValue> read(Map<Part, UrlRecipe> recipes, Map<Part, Value> parts) {
    for (Map.Entry<Part, UrlRecipe> entry : recipes.entrySet()) {
      switch (reading.read(entry.getValue())) {
        case SettingValue.Known known -> parts.put(entry.getKey(), known.value());
        case SettingValue.Unset unset when isNeeded(entry.getKey()) -> {
          return Optional.of(unset);
        }
        case SettingValue.Unset _ -> {}
        case SettingValue.Unknown unknown -> {
          return Optional.of(unknown);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNeeded(Part part) {
    return List.of(Part.HOST, Part.DATABASE).contains(part);
  }

  private static void credentials(Expansion url, Map<Part, Value> parts) {
    if (parts.containsKey(Part.USER) || parts.containsKey(Part.PASSWORD)) {
      add(url, parts, Part.USER, "", true);
      add(url, parts, Part.PASSWORD, ":", true);
      url.append("@");
    }
  }

  private static void add(
      Expansion url, Map<Part, Value> parts, Part part, String before, boolean encoded) {
    Value value = parts.get(part);
    if (value != null) {
      url.use(part.name().toLowerCase(Locale.ROOT), Optional.of(value));
      value
          .text()
          .ifPresent(
              text -> url.append(before).append(encoded ? RecipeReading.encoded(text) : text));
    }
  }
}
