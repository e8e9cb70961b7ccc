package dev.dbcheck.env.app;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Value;
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
      case UrlRecipe.FirstOf first -> firstOf(first);
      case UrlRecipe.Required required -> required(required);
      case UrlRecipe.Chosen chosen -> chosen(chosen);
      case UrlRecipe.Changed changed -> changed(changed);
      case UrlRecipe.Joined joined -> joined(joined);
      case UrlRecipe.FromParts parts -> new PartsReading(this).url(parts);
      case UrlRecipe.WithParts both -> new PartsReading(this).withParts(both);
      case UrlRecipe.Unknown unknown ->
          new SettingValue.Unknown(unknown.reason(), unknown.origin());
    };
  }

  private SettingValue variable(UrlRecipe.FromVariable recipe) {
    for (String name : recipe.names()) {
      Optional<Value> value = variables.apply(name).filter(found -> counts(found, recipe.lookup()));
      if (value.isPresent()) {
        return new SettingValue.Known(value.get(), false);
      }
    }
    SettingValue otherwise =
        recipe.fallback().map(this::read).orElseGet(() -> new SettingValue.Unset(List.of()));
    return otherwise instanceof SettingValue.Unset(List<String> names, boolean fails)
        ? new SettingValue.Unset(both(recipe.names(), names), fails)
        : otherwise;
  }

  static List<String> both(List<String> first, List<String> second) {
    List<String> names = new ArrayList<>(first);
    names.addAll(second);
    return names;
  }

  private SettingValue required(UrlRecipe.Required recipe) {
    SettingValue value = read(recipe.recipe());
    return value instanceof SettingValue.Unset(List<String> names, boolean _)
        ? new SettingValue.Unset(names, true)
        : value;
  }

  private static boolean counts(Value value, UrlRecipe.Lookup lookup) {
    return lookup == UrlRecipe.Lookup.LIKE_CHAIN
        || value.origin().kind() == Origin.Kind.ENVIRONMENT;
  }

  private SettingValue firstOf(UrlRecipe.FirstOf recipe) {
    List<String> unset = new ArrayList<>();
    SettingValue last = new SettingValue.Unset(unset);
    for (UrlRecipe choice : recipe.choices()) {
      last = read(choice);
      switch (last) {
        case SettingValue.Known known when recipe.emptyCounts() || !isEmpty(known) -> {
          return known;
        }
        case SettingValue.Unknown unknown -> {
          return unknown;
        }
        case SettingValue.Unset missing -> {
          unset.addAll(missing.names());
          if (missing.fails()) {
            return new SettingValue.Unset(unset, true);
          }
        }
        case SettingValue.Known _ -> {}
      }
    }
    return last instanceof SettingValue.Unset ? new SettingValue.Unset(unset) : last;
  }

  private static boolean isEmpty(SettingValue.Known known) {
    return known.value().text().filter(String::isEmpty).isPresent();
  }

  private SettingValue chosen(UrlRecipe.Chosen recipe) {
    SettingValue choice = read(recipe.choice());
    if (!(choice instanceof SettingValue.Known known) || known.value().text().isEmpty()) {
      return choice;
    }
    UrlRecipe chosen = recipe.byName().get(known.value().text().get());
    return chosen == null
        ? new SettingValue.Unknown("another setting chooses another database", recipe.origin())
        : read(chosen);
  }

  private SettingValue changed(UrlRecipe.Changed recipe) {
    SettingValue before = read(recipe.recipe());
    if (!(before instanceof SettingValue.Known known) || known.value().text().isEmpty()) {
      return before;
    }
    Value value = known.value();
    return recipe
        .change()
        .apply(value.text().orElseThrow())
        .<SettingValue>map(text ->
            new SettingValue.Known(
                Value.expanded(text, value.origin(), value.references()), known.isDefault()))
        .orElseGet(() -> new SettingValue.Unknown(recipe.change().obstacle(), recipe.origin()));
  }

  private SettingValue joined(UrlRecipe.Joined recipe) {
    Expansion whole = new Expansion(recipe.origin());
    List<String> unset = new ArrayList<>();
    boolean isDefault = true;
    boolean fails = false;
    boolean isComplete = true;
    for (UrlRecipe piece : recipe.pieces()) {
      switch (read(piece)) {
        case SettingValue.Known known -> {
          add(whole, piece, known.value());
          isDefault &= known.isDefault();
        }
        case SettingValue.Unset missing -> {
          unset.addAll(missing.names());
          fails |= missing.fails();
          isComplete = false;
        }
        case SettingValue.Unknown unknown -> {
          return unknown;
        }
      }
    }
    return isComplete
        ? new SettingValue.Known(whole.value(), isDefault)
        : new SettingValue.Unset(unset, fails);
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
}
