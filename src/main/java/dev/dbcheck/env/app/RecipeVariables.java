package dev.dbcheck.env.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists the variables a recipe may ask for. */
public final class RecipeVariables {
  private RecipeVariables() {}

  /** Returns the names in the order in which they are asked for, each once. */
  public static List<String> of(UrlRecipe recipe) {
    return List.copyOf(collect(recipe));
  }

  private static Set<String> collect(UrlRecipe recipe) {
    Set<String> names = new LinkedHashSet<>();
    switch (recipe) {
      case UrlRecipe.FromVariable variable -> {
        names.addAll(variable.names());
        variable.fallback().map(RecipeVariables::collect).ifPresent(names::addAll);
      }
      case UrlRecipe.Joined joined ->
          joined.pieces().forEach(piece -> names.addAll(collect(piece)));
      case UrlRecipe.FromParts parts ->
          parts.inOrder().values().forEach(part -> names.addAll(collect(part)));
      case UrlRecipe.FirstOf first ->
          first.choices().forEach(choice -> names.addAll(collect(choice)));
      case UrlRecipe.Changed changed -> names.addAll(collect(changed.recipe()));
      case UrlRecipe.Overridden overridden -> names.addAll(collect(overridden.url()));
      case UrlRecipe.Fixed _, UrlRecipe.Unknown _ -> {}
    }
    return names;
  }
}
