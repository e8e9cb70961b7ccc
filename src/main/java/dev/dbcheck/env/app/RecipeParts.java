package dev.dbcheck.env.app;

import dev.dbcheck.diagnostic.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/** Looks into recipes. */
public final class RecipeParts {
  private RecipeParts() {}

  /** Returns the recipes of which a recipe is made, in the order in which they are read. */
  static List<UrlRecipe> of(UrlRecipe recipe) {
    return switch (recipe) {
      case UrlRecipe.FromVariable variable -> variable.fallback().stream().toList();
      case UrlRecipe.FirstOf first -> first.choices();
      case UrlRecipe.Chosen chosen -> {
        List<UrlRecipe> pieces = new ArrayList<>();
        new TreeMap<>(chosen.byName()).values().forEach(pieces::add);
        pieces.add(chosen.choice());
        yield pieces;
      }
      case UrlRecipe.Required required -> List.of(required.recipe());
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

  /** Returns a recipe whose variable need not be set, where its absence is provided for. */
  public static UrlRecipe optional(UrlRecipe recipe) {
    return switch (recipe) {
      case UrlRecipe.Required required -> required.recipe();
      case UrlRecipe.Changed(UrlRecipe.Required required, TextChange change, Origin origin) ->
          new UrlRecipe.Changed(required.recipe(), change, origin);
      default -> recipe;
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
      of(next).forEach(waiting::push);
    }
    return false;
  }
}
