package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.RecipeParts;
import dev.dbcheck.env.app.RecipeVariables;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Token;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The condition under which a database replaces the one before.
 *
 * @param variables the texts in it, among which the variables are that it asks about
 * @param simple whether it asks nothing but whether one variable is set
 * @param emptyCounts whether a variable counts that is set to nothing
 */
record Conditions(List<String> variables, boolean simple, boolean emptyCounts) {

  /** Reads a header: {@code if "DATABASE_URL" in os.environ:}, {@code if os.getenv("…"):}. */
  static Conditions of(Code code, Span header) {
    List<String> texts =
        IntStream.range(header.from(), header.to())
            .mapToObj(code::token)
            .filter(token -> token.kind() == Token.Kind.TEXT)
            .map(Token::text)
            .toList();
    boolean asks =
        IntStream.range(header.from(), header.to())
            .noneMatch(i ->
                code.is(i, "not")
                    || code.is(i, "and")
                    || code.is(i, "or")
                    || code.is(i, "==")
                    || code.is(i, "!="));
    boolean member = IntStream.range(header.from(), header.to()).anyMatch(i -> code.is(i, "in"));
    return new Conditions(texts, code.is(header.from(), "if") && asks && texts.size() == 1, member);
  }

  /** Returns what holds after the block: its database if the variable is set, or the one before. */
  Found combine(ExpressionReader reader, Found inside, Found before) {
    List<String> asked = RecipeVariables.of(inside.recipe());
    if (simple && !asked.isEmpty() && asked.getFirst().equals(variables.getFirst())) {
      return inside.changed(
          new UrlRecipe.FirstOf(
              List.of(RecipeParts.optional(inside.recipe()), before.recipe()),
              emptyCounts,
              inside.recipe().origin()),
          inside.end());
    }
    return inside.changed(
        new UrlRecipe.Unknown("it is assigned under conditions", inside.recipe().origin()),
        inside.end());
  }
}
