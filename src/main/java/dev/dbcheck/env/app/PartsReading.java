package dev.dbcheck.env.app;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.UrlRecipe.Part;
import dev.dbcheck.env.app.UrlRecipe.Precedence;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts a URL together from settings for its parts. */
final class PartsReading {
  private static final String SCHEME = "postgresql://";

  /** What may follow the host's name in a URL is encoded, a name itself is not. */
  private static final TextChange ENCODING = TextChange.encode("~", false);

  private final RecipeReading reading;

  PartsReading(RecipeReading reading) {
    this.reading = reading;
  }

  /** What was read of the parts; or what keeps them from being known. */
  private record Parts(
      Map<Part, Value> values, boolean isDefault, Optional<SettingValue> obstacle) {}

  SettingValue url(UrlRecipe.FromParts recipe) {
    Parts parts = read(recipe.inOrder());
    if (parts.obstacle().isPresent()) {
      return parts.obstacle().get();
    }
    UrlPieces pieces = UrlPieces.ofScheme(SCHEME);
    parts.values().forEach((part, value) -> pieces.set(part, encoded(part, value)));
    return known(pieces, recipe.origin(), parts, parts.isDefault());
  }

  SettingValue withParts(UrlRecipe.WithParts recipe) {
    SettingValue read = reading.read(recipe.url());
    if (read instanceof SettingValue.Unset(List<String> names, boolean fails)
        && recipe.precedence() == Precedence.URL
        && !fails) {
      SettingValue parts = url(new UrlRecipe.FromParts(recipe.inOrder(), recipe.origin()));
      return parts instanceof SettingValue.Unset missing
          ? new SettingValue.Unset(RecipeReading.both(names, missing.names()), missing.fails())
          : parts;
    }
    if (!(read instanceof SettingValue.Known url) || url.value().text().isEmpty()) {
      return read;
    }
    String text = url.value().text().orElseThrow();
    if (text.isEmpty() && recipe.precedence() == Precedence.URL) {
      return url(new UrlRecipe.FromParts(recipe.inOrder(), recipe.origin()));
    }
    Optional<UrlPieces> pieces = UrlPieces.of(text);
    return pieces.isEmpty() ? read : together(url, pieces.get(), recipe);
  }

  private SettingValue together(
      SettingValue.Known url, UrlPieces pieces, UrlRecipe.WithParts recipe) {
    Map<Part, UrlRecipe> needed = recipe.inOrder();
    if (recipe.precedence() == Precedence.URL) {
      needed.keySet().removeIf(pieces::isGiven);
    }
    Parts parts = read(needed);
    if (parts.obstacle().filter(PartsReading::stops).isPresent()) {
      return parts.obstacle().get();
    }
    parts.values().forEach((part, value) -> pieces.set(part, encoded(part, value)));
    Expansion whole = new Expansion(url.value().origin()).use("url", Optional.of(url.value()));
    parts.values().forEach((part, value) -> whole.use(name(part), Optional.of(value)));
    return new SettingValue.Known(
        whole.append(pieces.url()).value(), url.isDefault() && parts.isDefault());
  }

  private SettingValue known(UrlPieces pieces, Origin origin, Parts parts, boolean isDefault) {
    Expansion whole = new Expansion(origin);
    parts.values().forEach((part, value) -> whole.use(name(part), Optional.of(value)));
    return new SettingValue.Known(whole.append(pieces.url()).value(), isDefault);
  }

  /** A part that is not set is not missed beside a URL. */
  private static boolean stops(SettingValue obstacle) {
    return obstacle instanceof SettingValue.Unknown
        || obstacle instanceof SettingValue.Unset(List<String> _, boolean fails) && fails;
  }

  private static String name(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  /** An empty part is as good as none. */
  private Parts read(Map<Part, UrlRecipe> recipes) {
    Map<Part, Value> values = new EnumMap<>(Part.class);
    boolean isDefault = true;
    List<String> missing = new ArrayList<>();
    for (Map.Entry<Part, UrlRecipe> entry : recipes.entrySet()) {
      SettingValue read = reading.read(entry.getValue());
      switch (read) {
        case SettingValue.Known known -> {
          if (known.value().text().filter(String::isEmpty).isEmpty()) {
            values.put(entry.getKey(), known.value());
            isDefault &= known.isDefault();
          }
        }
        case SettingValue.Unset unset -> {
          if (unset.fails()) {
            return new Parts(values, false, Optional.of(unset));
          }
          missing.addAll(unset.names());
        }
        case SettingValue.Unknown unknown -> {
          return new Parts(values, false, Optional.of(unknown));
        }
      }
    }
    return new Parts(
        values,
        isDefault,
        values.containsKey(Part.DATABASE) || values.containsKey(Part.HOST)
            ? Optional.empty()
            : Optional.of(new SettingValue.Unset(missing)));
  }

  private static String encoded(Part part, Value value) {
    String text = value.text().orElse("");
    return switch (part) {
      case PORT, PARAMETERS -> text;
      case HOST -> host(text);
      case DATABASE, USER, PASSWORD -> ENCODING.apply(text).orElseThrow();
    };
  }

  private static String host(String text) {
    if (text.startsWith("/")) {
      return ENCODING.apply(text).orElseThrow();
    }
    return text.indexOf(':') >= 0 && !text.startsWith("[") ? "[" + text + "]" : text;
  }
}
