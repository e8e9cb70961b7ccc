package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.RecipeParts;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The {@code if} under which {@code env.py} replaces the URL of {@code alembic.ini}. */
final class UrlCondition {
  /** No condition that is understood is longer. */
  private static final int LONGEST = 24;

  private static final Set<String> WORDS = Set.of("if", ":", "is", "not", "None", "(", ")");

  private final PythonFile file;
  private final Code code;
  private final Statement statement;

  UrlCondition(PythonFile file, Statement statement) {
    this.file = file;
    this.code = file.code();
    this.statement = statement;
  }

  /** Returns the URL if there is one, else the file's; unknown under any other condition. */
  UrlRecipe apply(Span value, UrlRecipe recipe, Optional<AppSetting> ini) {
    Span header = file.statements().get(statement.header()).span();
    if (code.is(header.from(), "with")) {
      return recipe;
    }
    if (code.is(header.from(), "if") && asksForValue(header, value)) {
      UrlRecipe otherwise = ini.map(AppSetting::recipe).orElse(UrlRecipe.nothing(recipe.origin()));
      return new UrlRecipe.FirstOf(
          List.of(RecipeParts.optional(recipe), otherwise), false, recipe.origin());
    }
    return new UrlRecipe.Unknown("it is set under a condition", recipe.origin());
  }

  /** Whether the condition is that the value itself is there. */
  private boolean asksForValue(Span header, Span value) {
    boolean negated = code.is(header.from() + 1, "not");
    int i = header.from();
    while (WORDS.contains(code.token(i).text()) && i < header.to()) {
      i++;
    }
    int end = header.to();
    while (end > i && WORDS.contains(code.token(end - 1).text()) && !code.is(end - 1, ")")) {
      end--;
    }
    return !negated && end > i && end - i < LONGEST && contains(value, new Span(i, end));
  }

  private boolean contains(Span value, Span asked) {
    int length = asked.to() - asked.from();
    for (int i = value.from(); i + length <= value.to(); i++) {
      int same = 0;
      while (same < length
          && code.token(i + same).text().equals(code.token(asked.from() + same).text())) {
        same++;
      }
      if (same == length) {
        return true;
      }
    }
    return false;
  }
}
