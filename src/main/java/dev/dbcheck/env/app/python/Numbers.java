package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.TextChange;
import dev.dbcheck.env.app.UrlRecipe;
import java.util.Optional;

/** What becomes a number on its way, as ports do: any other text stops the app. */
final class Numbers {
  private static final TextChange ONLY_NUMBERS =
      TextChange.partial(
          text -> Optional.of(text).filter(Numbers::isNumber), "it must be a number and is none");

  private Numbers() {}

  /** Returns a recipe that gives nothing but whole numbers. */
  static UrlRecipe only(UrlRecipe recipe) {
    return new UrlRecipe.Changed(recipe, ONLY_NUMBERS, recipe.origin());
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(one -> one >= '0' && one <= '9');
  }
}
