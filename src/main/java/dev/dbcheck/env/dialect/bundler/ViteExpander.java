package dev.dbcheck.env.dialect.bundler;

import dev.dbcheck.env.dialect.Effort;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Value;
import dev.dbcheck.env.dialect.node.CString;
import dev.dbcheck.env.dialect.node.EcmaScript;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Expands as the dotenv-expand 11 in Vite 5, 6 and 7 does (5.4.19: {@code
 * DOTENV_SUBSTITUTION_REGEX} in {@code dist/node/chunks}): from left to right, with a default after
 * {@code :-} or {@code -} that needs no braces; what is put in is expanded where it stands.
 */
record ViteExpander() implements MapExpander {
  /** About as many references inside one another as its recursion has stack for. */
  private static final int DEEPEST = 500;

  @Override
  public Expanded expand(SequencedMap<String, Value> parsed, Map<String, Value> environment)
      throws FlawException {
    SequencedMap<String, Value> variables = EcmaScript.inPropertyOrder(parsed);
    Effort effort = new Effort();
    for (Map.Entry<String, Value> variable : variables.entrySet()) {
      Value own = variable.getValue();
      Optional<Value> preset =
          Optional.ofNullable(environment.get(variable.getKey())).map(CString::of);
      String text = own.text().orElseThrow();
      Expansion expansion = new Expansion(own.origin());
      String expanded =
          preset.flatMap(Value::text).filter(set -> !set.equals(text)).isPresent()
              ? preset.flatMap(Value::text).orElseThrow()
              : new Run(variables, environment, expansion, effort).interpolated(text, 0);
      variable.setValue(expansion.append(expanded.replace("\\$", "$")).value());
    }
    return new Expanded(variables, Map.of());
  }

  /** One value on its way. */
  private static final class Run {
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
      ViteReferences references = new ViteReferences(text);
      StringBuilder result = new StringBuilder(text.length());
      int at = 0;
      for (Optional<ViteReferences.Found> next = references.next();
          next.isPresent();
          next = references.next()) {
        ViteReferences.Found found = next.get();
        result.append(text, at, found.start());
        result.append(
            found.isEscaped()
                ? text.substring(found.start() + 1, found.end())
                : put(found, text, depth));
        at = found.end();
      }
      return result.append(text, at, text.length()).toString();
    }

    private String put(ViteReferences.Found found, String text, int depth) throws FlawException {
      Optional<Value> preset = set(environment, found.name()).map(CString::of);
      Optional<Value> own = set(file, found.name());
      Optional<Value> named = preset.or(() -> own);
      String put = named.flatMap(Value::text).orElse(found.fallback());
      boolean isFinal =
          preset.isPresent()
              ? own.flatMap(Value::text).equals(preset.flatMap(Value::text))
              : own.isPresent() ? put.equals(text) : !put.startsWith("$");
      if (named.isEmpty() && found.fallback().isEmpty()) {
        expansion.reference(found.name(), Optional.empty());
      } else {
        expansion.use(found.name(), named);
      }
      return isFinal ? put : interpolated(put, depth + 1);
    }

    private static Optional<Value> set(Map<String, Value> variables, String name) {
      return Optional.ofNullable(variables.get(name))
          .filter(value -> value.text().filter(text -> !text.isEmpty()).isPresent());
    }
  }
}
