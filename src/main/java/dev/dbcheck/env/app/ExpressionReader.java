package dev.dbcheck.env.app;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the expressions that make a URL: strings, what joins and replaces them, and what a language
 * asks its environment. Anything else is unknown.
 */
public final class ExpressionReader {
  /** Nobody nests deeper; the input must not choose the depth of the stack. */
  private static final int DEEPEST = 24;

  /** So many expressions are read for one setting; the input must not choose how many. */
  private static final int MOST_EXPRESSIONS = 2000;

  private static final String NEEDS_RUNNING = "only running the app could tell what it is";

  private final String shown;
  private final Code code;
  private final Idioms idioms;
  private final int linesBefore;
  private int expressions;

  /**
   * What an expression amounts to.
   *
   * @param recipe the recipe
   * @param end the index behind the expression
   * @param chain the chain that it asks
   */
  public record Found(UrlRecipe recipe, int end, Optional<String> chain) {

    /** Returns a recipe that asks no chain of its own. */
    public static Found of(UrlRecipe recipe, int end) {
      return new Found(recipe, end, Optional.empty());
    }

    /** Returns the same, ending elsewhere. */
    public Found endingAt(int other) {
      return new Found(recipe, other, chain);
    }

    /** Returns another recipe made from this one. */
    public Found changed(UrlRecipe other, int newEnd) {
      return new Found(other, newEnd, chain);
    }
  }

  /** What an operator between two expressions does. */
  public enum Operator {
    /** One text after the other. */
    JOIN,
    /** The first one that is set. */
    FIRST_SET,
    /** The first one that is set and not empty. */
    FIRST_NOT_EMPTY
  }

  /** What is particular to a language. */
  public interface Idioms {

    /** Returns what a sign between two expressions does, or nothing if it is no such sign. */
    Optional<Operator> operator(String sign);

    /**
     * Returns the value that begins at a token that is no string and no parenthesis.
     *
     * @param depth how deeply it is nested, to be handed on
     */
    Optional<Found> value(ExpressionReader reader, int at, int depth);

    /** Returns whether a string's hole is empty where its expression gives nothing. */
    default boolean writesNothingAsEmpty() {
      return false;
    }

    /** Returns what becomes of a value through what follows it: a method, a sign. */
    Optional<Found> after(ExpressionReader reader, Found value, int depth);
  }

  /** Returns a reader of a file's expressions; {@code shown} is its name as the user knows it. */
  public ExpressionReader(String shown, Code code, Idioms idioms) {
    this(shown, code, idioms, 0);
  }

  /**
   * Returns a reader of expressions that stand inside a file of another language.
   *
   * @param linesBefore how many lines of the file stand before the code
   */
  public ExpressionReader(String shown, Code code, Idioms idioms, int linesBefore) {
    this.shown = shown;
    this.code = code;
    this.idioms = idioms;
    this.linesBefore = linesBefore;
  }

  /** Returns the tokens. */
  public Code code() {
    return code;
  }

  /** Returns the place of a token. */
  public Origin origin(int at) {
    return Origin.line(shown, linesBefore + Math.max(1, code.token(at).line()));
  }

  /** Returns what cannot be known, at the place of a token. */
  public Found unknown(int at, int end) {
    return Found.of(new UrlRecipe.Unknown(NEEDS_RUNNING, origin(at)), end);
  }

  /** Returns what a whole span amounts to. */
  public Found read(Span span) {
    return read(span, 0);
  }

  /** Returns what a whole span amounts to, at a depth. */
  public Found read(Span span, int depth) {
    expressions = depth == 0 ? 0 : expressions;
    Found found = expression(span.from(), depth);
    return found.end() == span.to() ? found : unknown(span.from(), span.to());
  }

  /** Returns the index behind the longest expression that begins at a token. */
  public int endOfExpression(int at) {
    expressions = 0;
    return expression(at, 0).end();
  }

  /** Returns the text that stands in a span; nothing if it is made of anything but text. */
  public Optional<String> text(Span span, int depth) {
    return fixed(read(span, depth).recipe());
  }

  private static Optional<String> fixed(UrlRecipe recipe) {
    return recipe instanceof UrlRecipe.Fixed text ? Optional.of(text.text()) : Optional.empty();
  }

  /** Returns the longest expression that begins at a token. */
  public Found expression(int at, int depth) {
    expressions++;
    if (depth > DEEPEST || expressions > MOST_EXPRESSIONS) {
      return unknown(at, at + 1);
    }
    Found whole = joined(at, depth);
    Optional<Operator> operator = operator(whole.end());
    while (operator.isPresent()) {
      Found next = joined(whole.end() + 1, depth + 1);
      whole = choice(whole, next, operator.get() == Operator.FIRST_SET, at);
      operator = operator(whole.end());
    }
    return whole;
  }

  private Optional<Operator> operator(int at) {
    Token token = code.token(at);
    return token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.NAME
        ? idioms.operator(token.text())
        : Optional.empty();
  }

  private Found choice(Found first, Found second, boolean emptyCounts, int at) {
    List<UrlRecipe> choices = new ArrayList<>();
    if (first.recipe() instanceof UrlRecipe.FirstOf(var before, boolean same, _)
        && same == emptyCounts) {
      choices.addAll(before);
    } else {
      choices.add(first.recipe());
    }
    choices.add(second.recipe());
    return new Found(
        new UrlRecipe.FirstOf(choices, emptyCounts, origin(at)),
        second.end(),
        first.chain().or(second::chain));
  }

  private Found joined(int at, int depth) {
    Found whole = value(at, depth);
    if (operator(whole.end()).filter(Operator.JOIN::equals).isEmpty()) {
      return whole;
    }
    List<Found> pieces = new ArrayList<>(List.of(whole));
    while (operator(pieces.getLast().end()).filter(Operator.JOIN::equals).isPresent()) {
      pieces.add(value(pieces.getLast().end() + 1, depth + 1));
    }
    return join(pieces, at, pieces.getLast().end());
  }

  private Found value(int at, int depth) {
    Found found = simple(at, depth);
    Optional<Found> changed = idioms.after(this, found, depth);
    while (changed.isPresent()) {
      found = changed.get();
      changed = idioms.after(this, found, depth);
    }
    return found;
  }

  private Found simple(int at, int depth) {
    Token token = code.token(at);
    if (isString(at)) {
      return strings(at, depth);
    }
    if (code.is(at, "(") && code.after(at) > at + 1) {
      return read(new Span(at + 1, code.partner(at)), depth + 1).endingAt(code.after(at));
    }
    if (token.kind() == Token.Kind.NUMBER) {
      return Found.of(new UrlRecipe.Fixed(token.text(), origin(at)), at + 1);
    }
    return idioms.value(this, at, depth).orElseGet(() -> unknown(at, code.after(at)));
  }

  /** Strings that stand side by side are one, as Python and Ruby have it; elsewhere none do. */
  private Found strings(int at, int depth) {
    List<Found> pieces = new ArrayList<>();
    int end = at;
    do {
      pieces(end, depth, pieces);
      end = code.after(end);
    } while (isString(end) && (!code.token(end).isFirst() || code.enclosing(end) >= 0));
    return join(pieces, at, end);
  }

  private boolean isString(int at) {
    return code.token(at).kind() == Token.Kind.TEXT || code.token(at).kind() == Token.Kind.TEMPLATE;
  }

  private void pieces(int at, int depth, List<Found> pieces) {
    if (code.token(at).kind() == Token.Kind.TEXT) {
      pieces.add(Found.of(new UrlRecipe.Fixed(code.token(at).text(), origin(at)), at + 1));
      return;
    }
    for (int i = at + 1; i < code.partner(at); i = code.after(i)) {
      if (code.token(i).kind() == Token.Kind.TEXT) {
        pieces(i, depth, pieces);
      } else {
        pieces.add(hole(read(new Span(i + 1, code.partner(i)), depth + 1)));
      }
    }
  }

  /** Where nothing is written as an empty text, what is not set does not keep the rest away. */
  private Found hole(Found found) {
    UrlRecipe empty = new UrlRecipe.Fixed("", found.recipe().origin());
    return idioms.writesNothingAsEmpty()
        ? found.changed(
            new UrlRecipe.FirstOf(List.of(found.recipe(), empty), true, empty.origin()),
            found.end())
        : found;
  }

  private Found join(List<Found> pieces, int at, int end) {
    Optional<String> chain = pieces.stream().flatMap(piece -> piece.chain().stream()).findFirst();
    List<UrlRecipe> recipes = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Found piece : pieces) {
      Optional<String> fixed = fixed(piece.recipe());
      if (fixed.isPresent()) {
        text.append(fixed.get());
      } else {
        flush(text, at, recipes);
        recipes.add(piece.recipe());
      }
    }
    if (!text.isEmpty() || recipes.isEmpty()) {
      recipes.add(new UrlRecipe.Fixed(text.toString(), origin(at)));
    }
    return new Found(
        recipes.size() == 1 ? recipes.getFirst() : new UrlRecipe.Joined(recipes, origin(at)),
        end,
        chain);
  }

  private void flush(StringBuilder text, int at, List<UrlRecipe> recipes) {
    if (!text.isEmpty()) {
      recipes.add(new UrlRecipe.Fixed(text.toString(), origin(at)));
      text.setLength(0);
    }
  }
}
