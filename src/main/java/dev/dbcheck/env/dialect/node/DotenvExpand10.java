package dev.dbcheck.env.dialect.node;

import static dev.dbcheck.env.dialect.node.ExpandRun.text;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Value;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Expands as dotenv-expand 10 does (its {@code lib/main.js}): the last reference of a value first,
 * until the last unescaped {@code $} is none; the environment's own value of a variable included.
 */
public record DotenvExpand10() implements MapExpander {
  /** About as many steps as its recursion has stack for. */
  private static final int STEPS = 10_000;

  @Override
  public Expanded expand(SequencedMap<String, Value> parsed, Map<String, Value> environment)
      throws FlawException {
    ExpandRun run = new ExpandRun(parsed, environment);
    for (Map.Entry<String, Value> variable : run.parsed().entrySet()) {
      Value value = run.inEnvironment(variable.getKey()).orElse(variable.getValue());
      variable.setValue(interpolated(value, run));
    }
    return run.expanded();
  }

  private static Value interpolated(Value value, ExpandRun run) throws FlawException {
    Expansion expansion = new Expansion(value.origin());
    String text = text(value);
    Optional<Reference> found = Reference.last(text);
    for (int steps = 0; found.isPresent(); steps++) {
      if (steps == STEPS) {
        throw ExpandRun.endless(value);
      }
      // The first text that looks like the reference is replaced, not the reference itself.
      text = EcmaScript.replaceFirst(text, found.get().text(), put(found.get(), run, expansion));
      run.spend(text.length(), value);
      found = Reference.last(text);
    }
    return expansion.append(ExpandRun.withoutEscapes(text)).value();
  }

  private static String put(Reference reference, ExpandRun run, Expansion expansion) {
    Optional<Value> named = run.inEnvironment(reference.name()).filter(ExpandRun::isTrue);
    if (named.isEmpty() && reference.fallback().isEmpty()) {
      named = run.inFile(reference.name()).filter(ExpandRun::isTrue);
    }
    expansion.use(reference.name(), named);
    return named.map(ExpandRun::text).orElse(reference.fallback());
  }

  /**
   * A reference.
   *
   * @param text the whole of it
   * @param name the variable's name
   * @param fallback what stands after {@code :-}
   */
  private record Reference(String text, String name, String fallback) {

    /** Returns the last unescaped {@code $} of a text as a reference, if it is one. */
    static Optional<Reference> last(String text) {
      int dollar = text.lastIndexOf('$');
      while (dollar > 0 && text.charAt(dollar - 1) == '\\') {
        dollar = text.lastIndexOf('$', dollar - 1);
      }
      if (dollar < 0) {
        return Optional.empty();
      }
      int name = text.startsWith("{", dollar + 1) ? dollar + 2 : dollar + 1;
      int nameEnd = name;
      while (nameEnd < text.length() && EcmaScript.isWord(text.charAt(nameEnd))) {
        nameEnd++;
      }
      if (nameEnd == name) {
        return Optional.empty();
      }
      int fallback = text.startsWith(":-", nameEnd) ? nameEnd + 2 : nameEnd;
      int end = fallback;
      while (fallback > nameEnd && end < text.length() && "}\\".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      return Optional.of(
          new Reference(
              text.substring(dollar, text.startsWith("}", end) ? end + 1 : end),
              text.substring(name, nameEnd),
              text.substring(fallback, end)));
    }
  }
}
