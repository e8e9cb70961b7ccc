package dev.dbcheck.env.dialect.node;

import static dev.dbcheck.env.dialect.node.ExpandRun.text;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Expands as dotenv-expand 5.1 does (its {@code lib/main.js}): {@code $NAME} and {@code ${NAME}},
 * the environment's own value of a variable included; a lone {@code $} vanishes.
 */
public record DotenvExpand5() implements MapExpander {
  /** A chain of references longer than this is taken for one without end. */
  private static final int DEEPEST = 1_000;

  @Override
  public Expanded expand(SequencedMap<String, Value> parsed, Map<String, Value> environment)
      throws FlawException {
    ExpandRun run = new ExpandRun(parsed, environment);
    for (Map.Entry<String, Value> variable : run.parsed().entrySet()) {
      Value value = run.inEnvironment(variable.getKey()).orElse(variable.getValue());
      Interpolation interpolation = new Interpolation(run, value);
      variable.setValue(interpolation.value());
    }
    return run.expanded();
  }

  /** One value on its way. */
  private static final class Interpolation {
    private final ExpandRun run;
    private final Value value;
    private final Expansion expansion;
    private final Set<String> active = new HashSet<>();

    Interpolation(ExpandRun run, Value value) {
      this.run = run;
      this.value = value;
      this.expansion = new Expansion(value.origin());
    }

    Value value() throws FlawException {
      return expansion.append(interpolated(text(value))).value();
    }

    private String interpolated(String text) throws FlawException {
      String result = text;
      for (PlainReference found : PlainReference.in(text, EcmaScript::isWord)) {
        // The first text that looks like the reference is replaced, not the reference itself.
        result =
            found.isEscaped()
                ? EcmaScript.replaceFirst(result, "\\" + found.text(), found.text())
                : EcmaScript.replaceFirst(result, found.text(), named(found.name()));
        run.spend(result.length(), value);
      }
      return result;
    }

    private String named(String name) throws FlawException {
      // JavaScript looks up the property "undefined" where there is no name.
      String key = name.isEmpty() ? "undefined" : name;
      Optional<Value> named = run.inEnvironment(key).or(() -> run.inFile(key));
      expansion.use(key, named);
      if (named.isEmpty()) {
        return "";
      }
      if (active.size() > DEEPEST || !active.add(key)) {
        throw ExpandRun.endless(value);
      }
      String text = interpolated(text(named.get()));
      active.remove(key);
      return text;
    }
  }
}
