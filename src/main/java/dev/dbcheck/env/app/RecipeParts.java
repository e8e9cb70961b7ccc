package dev.dbcheck.env.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Looks into recipes. */
public final class RecipeParts {
  private RecipeParts() {}

  /** Returns every variable that a recipe may ask for, in the order in which it does. */
  public static List<String> variables(UrlRecipe recipe) {
    List<String> variables = new ArrayList<>();
    Deque<UrlRecipe> waiting = new ArrayDeque<>(List.of(recipe));
    while (!waiting.isEmpty()) {
      UrlRecipe next = waiting.pop();
      if (next instanceof UrlRecipe.FromVariable variable) {
        variables.addAll(variable.names());
      }
      pieces(next).reversed().forEach(waiting::push);
    }
    return variables;
  }

  private static List<UrlRecipe> pieces(UrlRecipe recipe) {
    return switch (recipe) {
      case UrlRecipe.FromVariable variable -> variable.fallback().stream().toList();
      case UrlRecipe.FirstOf first -> first.choices();
      case UrlRecipe.Changed changed -> List.of(changed.recipe());
      case UrlRecipe.Joined joined -> joined.pieces();
      case UrlRecipe.FromParts parts -> List.copyOf(parts.inOrder().values());
      case UrlRecipe.WithParts both -> {
        List<UrlRecipe> pieces = new ArrayList<>(List.of(both.url()));
        pieces.addAll(both.inOrder().values());
        yield pieces;
      }
      case UrlRecipe.Fixed _, UrlRecipe.Unknown _ -> List.of();
    };
  }

  /** Returns whether a recipe asks for a variable or holds a text that is a URL. */
  public static boolean isUrl(UrlRecipe recipe) {
    Deque<UrlRecipe> waiting = new ArrayDeque<>(List.of(recipe));
    while (!waiting.isEmpty()) {
      UrlRecipe next = waiting.pop();
      boolean asks = next instanceof UrlRecipe.FromVariable variable && !variable.names().isEmpty();
      boolean url = next instanceof UrlRecipe.Fixed fixed && fixed.text().contains("://");
      if (asks || url) {
        return true;
      }
      pieces(next).forEach(waiting::push);
    }
    return false;
  }
}
