package dev.dbcheck.env.dialect.bundler;

import dev.dbcheck.env.dialect.Effort;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Value;
import dev.dbcheck.env.dialect.node.CString;
import dev.dbcheck.env.dialect.node.EcmaScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Expands as dotenv-expand 8 and 9 do, the environment's own value of a variable included.
 *
 * @param isPatched whether it is the copy of Vite 4 ({@code _interpolate} in {@code
 *     dist/node/chunks} of 4.5.14), which lets a {@code $} without a name stand, and not that of
 *     Next.js 13 ({@code dist/index.js} of @next/env 13.5.6), which fails there
 */
record EarlyExpander(boolean isPatched) implements MapExpander {
  /** About as many references inside one another as its recursion has stack for. */
  private static final int DEEPEST = 500;

  @Override
  public Expanded expand(SequencedMap<String, Value> parsed, Map<String, Value> environment)
      throws FlawException {
    SequencedMap<String, Value> variables = EcmaScript.inPropertyOrder(parsed);
    Effort effort = new Effort();
    for (Map.Entry<String, Value> variable : variables.entrySet()) {
      Value value = environment.getOrDefault(variable.getKey(), variable.getValue());
      Expansion expansion = new Expansion(value.origin());
      String text =
          new Run(variables, environment, expansion, effort)
              .interpolated(CString.of(value).text().orElseThrow(), 0);
      variable.setValue(expansion.append(text).value());
    }
    return new Expanded(variables, new LinkedHashMap<>(variables));
  }

  /** One value on its way. */
  private final class Run {
    private final Map<String, Value> file;
    private final Map<String, Value> environment;
    private final Expansion expansion;
    private final Effort effort;

    Run(
        Map<String, Value> file,
        Map<String, Value> environment,
        Expansion expansion,
        Effort effort) {
      this.file = file;
      this.environment = environment;
      this.expansion = expansion;
      this.effort = effort;
    }

    String interpolated(String text, int depth) throws FlawException {
      effort.spend(text.length(), expansion.origin());
      if (depth > DEEPEST) {
        throw Effort.endless(expansion.origin());
      }
      List<EarlyReference> references = EarlyReference.all(text, isPatched);
      FirstOccurrences result = new FirstOccurrences(text, effort, expansion.origin());
      for (int i = 0; i < references.size(); i++) {
        EarlyReference reference = references.get(i);
        if (reference.prefix().equals("\\")) {
          result.replace(reference.start(), "\\" + reference.text(), reference.text());
          continue;
        }
        if (reference.isNameless() && isPatched) {
          continue;
        }
        if (reference.isNameless()) {
          throw new FlawException(
              new Flaw(Flaw.Kind.INVALID_REFERENCE, expansion.origin().line().orElse(1)));
        }
        String value = value(reference);
        if (reference.fallback().isPresent() && !value.isEmpty()) {
          // What it takes for the rest of a nested default is the next reference, wherever it is.
          i++;
          result.remove(i < references.size() ? references.get(i).whole() : "undefined");
        }
        result.replace(reference.dollar(), reference.text(), interpolated(value, depth + 1));
      }
      return result.text();
    }

    private String value(EarlyReference reference) {
      Optional<Value> named =
          Optional.ofNullable(environment.get(reference.name()))
              .map(CString::of)
              .or(() ->
                  Optional.ofNullable(file.get(reference.name()))
                      .filter(value -> !value.text().equals(Optional.of(""))));
      Optional<String> fallback = reference.fallback().filter(text -> !text.isEmpty());
      if (named.isEmpty() && fallback.isEmpty()) {
        expansion.reference(reference.name(), named);
      } else {
        expansion.use(reference.name(), named);
      }
      return named.flatMap(Value::text).or(() -> fallback).orElse("");
    }
  }
}
