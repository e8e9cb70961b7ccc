package dev.dbcheck.env.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One pass over the tokens of an expression. */
final class ExpressionReading {
  private static final int DEEPEST = 24;
  private static final int LONGEST = 4096;
  private static final Literal UNKNOWN = new Literal.Unknown();
  private static final Set<String> NULLS = Set.of("None", "null", "nil", "undefined");
  private static final Set<String> EQUAL = Set.of("==", "===");
  private static final Set<String> DIFFERENT = Set.of("!=", "!==");

  private final Evaluation evaluation;
  private final Code code;
  private final int end;
  private final int depth;
  private int at;

  ExpressionReading(Evaluation evaluation, int from, int end, int depth) {
    this.evaluation = evaluation;
    this.code = evaluation.code();
    this.at = from;
    this.end = end;
    this.depth = depth;
  }

  /** Returns what the expression amounts to; unknown if more follows it. */
  Literal whole() {
    Literal value = conditional();
    return at == end ? value : UNKNOWN;
  }

  private boolean is(String text) {
    return at < end && code.is(at, text);
  }

  private boolean takes(String text) {
    boolean isNext = is(text);
    at += isNext ? 1 : 0;
    return isNext;
  }

  private boolean takes(Set<String> signs) {
    boolean isNext =
        at < end
            && code.token(at).kind() == Token.Kind.SIGN
            && signs.contains(code.token(at).text());
    at += isNext ? 1 : 0;
    return isNext;
  }

  private Literal conditional() {
    if (depth > DEEPEST || !evaluation.mayGoOn()) {
      return UNKNOWN;
    }
    Literal value = alternatives();
    if (takes("?")) {
      Literal whenTrue = nested();
      return chosen(value, whenTrue, takes(":") ? nested() : UNKNOWN);
    }
    if (takes("if")) {
      Literal condition = alternatives();
      return chosen(condition, value, takes("else") ? nested() : UNKNOWN);
    }
    return value;
  }

  private Literal nested() {
    ExpressionReading inner = new ExpressionReading(evaluation, at, end, depth + 1);
    Literal value = inner.conditional();
    at = inner.at;
    return value;
  }

  private static Literal chosen(Literal condition, Literal whenTrue, Literal whenFalse) {
    return condition.truth().map(holds -> holds ? whenTrue : whenFalse).orElse(UNKNOWN);
  }

  private Literal alternatives() {
    Literal value = comparison();
    while (is("||") || is("??") || is("or")) {
      boolean onlyNull = is("??");
      at++;
      Literal other = comparison();
      boolean isText = value instanceof Literal.Text;
      Optional<Boolean> holds = onlyNull && isText ? Optional.of(true) : value.truth();
      Literal first = value;
      value = holds.map(is -> is ? first : other).orElse(UNKNOWN);
    }
    return value;
  }

  private Literal comparison() {
    Literal value = sum();
    boolean isEqual = takes(EQUAL);
    if (!isEqual && !takes(DIFFERENT)) {
      return value;
    }
    Literal other = sum();
    boolean isKnown = !value.equals(UNKNOWN) && !other.equals(UNKNOWN);
    return isKnown ? new Literal.Truth(value.equals(other) == isEqual) : UNKNOWN;
  }

  private Literal sum() {
    Literal value = operand();
    while (is("+") || is("/") || is(".")) {
      boolean isPath = is("/");
      at++;
      Literal other = operand();
      value = isPath ? evaluation.functions().joined(List.of(value, other)) : joined(value, other);
    }
    return value;
  }

  private static Literal joined(Literal one, Literal other) {
    boolean isKnown = isText(one) && isText(other);
    String text = isKnown ? shown(one) + shown(other) : "";
    return isKnown && text.length() <= LONGEST ? new Literal.Text(text) : UNKNOWN;
  }

  private static boolean isText(Literal value) {
    return value instanceof Literal.Text || value instanceof Literal.Nothing;
  }

  /** JavaScript, whose templates hold unset variables most often, writes them out like this. */
  private static String shown(Literal value) {
    return value instanceof Literal.Text(String text) ? text : "undefined";
  }

  private Literal operand() {
    while (takes("new") || takes("await")) {
      continue;
    }
    if (at >= end) {
      return UNKNOWN;
    }
    return switch (code.token(at).kind()) {
      case TEXT, NUMBER -> trailers(new Literal.Text(code.token(at++).text()));
      case TEMPLATE -> trailers(template());
      case NAME -> name();
      case SIGN -> is("(") || is("[") ? group() : UNKNOWN;
      case TEMPLATE_END, HOLE, HOLE_END, NOTHING -> UNKNOWN;
    };
  }

  /** A string with expressions in it. */
  private Literal template() {
    int close = code.partner(at);
    Literal whole = new Literal.Text("");
    if (close >= end) {
      return UNKNOWN;
    }
    for (int i = at + 1; i < close; i = code.after(i)) {
      boolean isHole = code.token(i).kind() == Token.Kind.HOLE;
      Literal piece =
          isHole
              ? new ExpressionReading(evaluation, i + 1, code.partner(i), depth + 1).whole()
              : new Literal.Text(code.token(i).text());
      whole = joined(whole, piece);
    }
    at = close + 1;
    return whole;
  }

  private Literal group() {
    int open = at;
    boolean isList = is("[");
    int close = code.partner(open);
    if (close >= end) {
      return UNKNOWN;
    }
    List<Literal> items = items(open);
    boolean isTuple = code.find(new Code.Span(open + 1, close), ",") < close;
    at = close + 1;
    return isList || isTuple || items.isEmpty()
        ? new Literal.Items(items)
        : trailers(items.getFirst());
  }

  private List<Literal> items(int open) {
    List<Literal> items = new ArrayList<>();
    for (Code.Span item : Arguments.in(code, open).positional()) {
      items.add(new ExpressionReading(evaluation, item.from(), item.to(), depth + 1).whole());
    }
    return items;
  }

  /** A name with dots, and what it is called or indexed with. */
  private Literal name() {
    StringBuilder name = new StringBuilder(code.token(at++).text());
    while (at + 1 < end
        && Call.isSeparator(code, at)
        && code.isName(at + 1)
        && !isComplete(name.toString(), code.token(at + 1).text())) {
      name.append('.').append(code.token(at + 1).text());
      at += 2;
    }
    String whole = name.toString();
    if (NULLS.contains(whole)) {
      return new Literal.Nothing();
    }
    if (whole.equalsIgnoreCase("true") || whole.equalsIgnoreCase("false")) {
      return new Literal.Truth(whole.equalsIgnoreCase("true"));
    }
    Optional<Literal> constant = evaluation.functions().constant(whole);
    if (constant.isPresent()) {
      return trailers(constant.get());
    }
    return trailers(is("(") || is("[") ? applied(whole) : assigned(whole));
  }

  private Literal applied(String name) {
    int open = at;
    if (code.partner(open) >= end) {
      return UNKNOWN;
    }
    at = code.after(open);
    return evaluation.functions().call(name, items(open));
  }

  /** Properties and methods of a path. */
  private Literal trailers(Literal first) {
    Literal value = first;
    while (at + 1 < end
        && Call.isSeparator(code, at)
        && PathFunctions.isMethod(code.token(at + 1).text())) {
      String method = code.token(at + 1).text();
      at += 2;
      List<Literal> arguments = new ArrayList<>(List.of(value));
      if (is("(") || is("[")) {
        if (code.partner(at) >= end) {
          return UNKNOWN;
        }
        arguments.addAll(items(at));
        at = code.after(at);
      }
      value = evaluation.functions().method(method, arguments);
    }
    return value;
  }

  /** Returns whether what follows the dot is asked of the name's value. */
  private boolean isComplete(String name, String next) {
    PathFunctions functions = evaluation.functions();
    boolean isValue =
        PathFunctions.isMethod(next)
            && evaluation.assignment(name) >= 0
            && !PathFunctions.isFunction(name + "." + next);
    return functions.isKnown(name) || isValue;
  }

  /** The value of a name ends with its line. */
  private Literal assigned(String name) {
    int from = evaluation.assignment(name);
    if (from < 0) {
      return UNKNOWN;
    }
    ExpressionReading inner = new ExpressionReading(evaluation, from, code.size(), depth + 1);
    Literal value = inner.conditional();
    boolean ended =
        inner.at >= code.size() || code.token(inner.at).isFirst() || code.is(inner.at, ";");
    return ended ? value : UNKNOWN;
  }
}
