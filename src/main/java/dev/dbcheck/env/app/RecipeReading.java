package dev.dbcheck.env.app;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Value;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Follows recipes with the variables of a chain. */
public final class RecipeReading {
  private final Function<String, Optional<Value>> variables;

  /** Returns a reading that looks variables up with {@code variables}. */
  public RecipeReading(Function<String, Optional<Value>> variables) {
    this.variables = variables;
  }

  /** Returns what a recipe amounts to. */
  public SettingValue read(UrlRecipe recipe) {
    return switch (recipe) {
      case UrlRecipe.FromVariable variable -> variable(variable);
      case UrlRecipe.Fixed fixed ->
          new SettingValue.Known(Value.of(fixed.text(), fixed.origin()), true);
      case UrlRecipe.Joined joined -> joined(joined);
      case UrlRecipe.FromParts parts -> parts(parts);
      case UrlRecipe.Overridden overridden -> overridden(overridden);
      case UrlRecipe.Unknown unknown ->
          new SettingValue.Unknown(unknown.reason(), unknown.origin());
    };
  }

  private SettingValue variable(UrlRecipe.FromVariable recipe) {
    for (String name : recipe.names()) {
      Optional<Value> value = variables.apply(name);
      if (value.isPresent()) {
        return new SettingValue.Known(value.get(), false);
      }
    }
    return recipe
        .fallback()
        .map(this::read)
        .orElseGet(() -> new SettingValue.Unset(recipe.names()));
  }

  private SettingValue joined(UrlRecipe.Joined recipe) {
    Expansion whole = new Expansion(recipe.origin());
    List<String> unset = new ArrayList<>();
    boolean isDefault = true;
    for (UrlRecipe piece : recipe.pieces()) {
      switch (read(piece)) {
        case SettingValue.Known known -> {
          add(whole, piece, known.value());
          isDefault &= known.isDefault();
        }
        case SettingValue.Unset missing -> unset.addAll(missing.names());
        case SettingValue.Unknown unknown -> {
          return unknown;
        }
      }
    }
    return unset.isEmpty()
        ? new SettingValue.Known(whole.value(), isDefault)
        : new SettingValue.Unset(unset);
  }

  private static void add(Expansion whole, UrlRecipe piece, Value value) {
    if (piece instanceof UrlRecipe.Fixed) {
      whole.append(value.text().orElseThrow());
    } else {
      whole.reference(nameOf(piece), Optional.of(value));
    }
  }

  private static String nameOf(UrlRecipe piece) {
    return piece instanceof UrlRecipe.FromVariable variable
        ? variable.names().getFirst()
        : piece.origin().location();
  }

  private SettingValue parts(UrlRecipe.FromParts recipe) {
    return new PartsReading(this).url(recipe);
  }

  private SettingValue overridden(UrlRecipe.Overridden recipe) {
    return new PartsReading(this).override(recipe);
  }

  /** Percent-encodes a part for its place in a URL. */
  static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
