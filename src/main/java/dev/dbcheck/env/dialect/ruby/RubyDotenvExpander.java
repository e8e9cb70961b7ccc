package dev.dbcheck.env.dialect.ruby;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Expander;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scope;
import dev.dbcheck.env.dialect.Value;
import java.util.Optional;

/**
 * Undoes escapes and replaces {@code $NAME} and <code>${NAME}</code> as the Ruby dotenv does
 * outside single quotes ({@code lib/dotenv/parser.rb} and {@code lib/dotenv/substitutions}). A
 * value with {@code $(command)} stays undetermined.
 *
 * @param series the versions to follow
 */
public record RubyDotenvExpander(RubyDotenvSeries series) implements Expander {
  static final String LINE_BREAK_MODE = "DOTENV_LINEBREAK_MODE";
  private static final String LEGACY = "legacy";

  @Override
  public Value expand(Assignment assignment, Origin origin, Scope scope) {
    String text = assignment.value().orElseThrow();
    if (assignment.quote() == Quote.SINGLE) {
      return Value.of(text, origin);
    }
    String lines = assignment.quote() == Quote.DOUBLE ? withLineBreaks(text, scope) : text;
    String plain = withoutEscapes(lines);
    return series.hasCommandsFirst()
        ? RubyCommands.withoutEscaped(plain)
            .map(literal -> withoutReferences(literal, origin, scope))
            .orElseGet(() -> Value.undetermined(origin, origin))
        : withoutCommands(withoutReferences(plain, origin, scope));
  }

  /** A value that was referred to can bring a command in. */
  private static Value withoutCommands(Value value) {
    Optional<String> literal = value.text().flatMap(RubyCommands::withoutEscaped);
    if (literal.isEmpty()) {
      return value.text().isEmpty() ? value : Value.undetermined(value.origin(), value.origin());
    }
    return literal.equals(value.text())
        ? value
        : Value.expanded(literal.get(), value.origin(), value.references());
  }

  /** The escapes of line breaks either become those, or are protected from the next step. */
  private String withLineBreaks(String text, Scope scope) {
    Optional<String> mode = ownFirst(LINE_BREAK_MODE, scope).flatMap(Value::text);
    return !series.hasLineBreakMode() || mode.equals(Optional.of(LEGACY))
        ? text.replace("\\n", "\n").replace("\\r", "\r")
        : text.replace("\\n", "\\\\n").replace("\\r", "\\\\r");
  }

  private static String withoutEscapes(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean escapes =
          text.charAt(i) == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '$';
      plain.append(text.charAt(escapes ? ++i : i));
    }
    return plain.toString();
  }

  private Value withoutReferences(String text, Origin origin, Scope scope) {
    Expansion expansion = new Expansion(origin);
    int done = 0;
    for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', dollar)) {
      if (text.startsWith("(", dollar + 1)) {
        dollar++;
        continue;
      }
      boolean escaped = dollar > done && text.charAt(dollar - 1) == '\\';
      int from = text.startsWith("{", dollar + 1) ? dollar + 2 : dollar + 1;
      int to = endOfName(text, from);
      int end = text.startsWith("}", to) ? to + 1 : to;
      expansion.append(text.substring(done, escaped ? dollar - 1 : dollar));
      if (escaped || to == from) {
        expansion.append(text.substring(dollar, end));
      } else {
        String name = text.substring(from, to);
        expansion.reference(name, variable(name, scope));
      }
      done = end;
      dollar = end;
    }
    return expansion.append(text.substring(done)).value();
  }

  /** Since 3.1.5 the process environment replaces what the file assigns, but for one variable. */
  private Optional<Value> variable(String name, Scope scope) {
    return name.equals(LINE_BREAK_MODE) && series.hasBareNames()
        ? ownFirst(name, scope)
        : scope.get(name);
  }

  private static Optional<Value> ownFirst(String name, Scope scope) {
    return scope.file(name).or(() -> scope.environment(name));
  }

  private static int endOfName(String text, int from) {
    int end = from;
    while (end < text.length() && isNameCharacter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Without regard to case, {@code [A-Z]} matches the long s and the Kelvin sign as well. */
  private static boolean isNameCharacter(char character) {
    return RubyText.isWord(character) || character == '\u017F' || character == '\u212A';
  }
}
