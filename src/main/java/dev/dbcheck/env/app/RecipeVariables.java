package dev.dbcheck.env.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists the variables a recipe may ask for. */
public final class RecipeVariables {
  private RecipeVariables() {}

  /** Returns the names in the order in which they are asked for, each once. */
  public static List<String> of(UrlRecipe recipe) {
    Set<String> names = new LinkedHashSet<>();
    Deque<UrlRecipe> waiting = new ArrayDeque<>(List.of(recipe));
    while (!waiting.isEmpty()) {
      UrlRecipe next = waiting.pop();
      if (next instanceof UrlRecipe.FromVariable variable) {
        names.addAll(variable.names());
      }
      RecipeParts.of(next).reversed().forEach(waiting::push);
    }
    return List.copyOf(names);
  }
}
