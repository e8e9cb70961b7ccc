package dev.dbcheck.env.dialect.node;

import static dev.dbcheck.env.dialect.node.ExpandRun.text;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Expands as dotenv-expand 1000 does (1000.0.0: {@code lib/main.js}, with the {@code expand} and
 * {@code evaluate} of {@code @dotenvx/primitives} 2.1.1): as 12, but {@code -} and {@code +} ask
 * only whether a variable is set, and then it runs each {@code $(…)} and decrypts values.
 */
public record DotenvExpand1000() implements MapExpander {
  private static final String KEY = "DOTENV_PRIVATE_KEY";

  @Override
  public Expanded expand(SequencedMap<String, Value> parsed, Map<String, Value> environment)
      throws FlawException {
    ExpandRun run = new ExpandRun(parsed, environment);
    Known known = new Known(run, new HashMap<>(parsed));
    for (Map.Entry<String, Value> variable : run.parsed().entrySet()) {
      Value expanded = expanded(variable.getKey(), variable.getValue(), run, known);
      variable.setValue(expanded);
      known.running.put(variable.getKey(), expanded);
    }
    return run.expanded();
  }

  private static Value expanded(String name, Value own, ExpandRun run, Known known)
      throws FlawException {
    Optional<Value> preset = run.inEnvironment(name).filter(ExpandRun::isTrue);
    Value value = preset.orElse(own);
    Expansion expansion = new Expansion(value.origin());
    String text = text(value);
    if (text.equals(text(own))) {
      if (text.startsWith("encrypted:") && known.get(KEY).filter(ExpandRun::isTrue).isPresent()) {
        return Value.undetermined(value.origin(), value.origin());
      }
      text = interpolated(value, run, known, expansion);
      if (CommandSubstitution.isIn(text, run, value)) {
        expansion.command(value.origin());
      }
    }
    return expansion.append(ExpandRun.withoutEscapes(text)).value();
  }

  private static String interpolated(Value value, ExpandRun run, Known known, Expansion expansion)
      throws FlawException {
    String text = text(value);
    Optional<BracedReference> found = BracedReference.first(text);
    boolean goesOn = true;
    while (goesOn && found.isPresent()) {
      Optional<Value> named = known.get(found.get().name());
      expansion.use(found.get().name(), named);
      // The first text that looks like the reference is replaced, not the reference itself.
      text = EcmaScript.replaceFirst(text, found.get().text(), put(found.get(), named));
      run.spend(2L * text.length(), value);
      goesOn = !Optional.of(text).equals(named.map(ExpandRun::text));
      found = BracedReference.first(text);
    }
    return text;
  }

  private static String put(BracedReference reference, Optional<Value> named) {
    Optional<Value> truthy = named.filter(ExpandRun::isTrue);
    return switch (reference.operator()) {
      case ":-" -> truthy.map(ExpandRun::text).orElse(reference.rest());
      case "-" -> named.map(ExpandRun::text).orElse(reference.rest());
      case ":+" -> truthy.isPresent() ? reference.rest() : "";
      case "+" -> named.isPresent() ? reference.rest() : "";
      default -> truthy.map(ExpandRun::text).orElse("");
    };
  }

  /** The variables a reference can name. */
  private static final class Known {
    private final ExpandRun run;
    private final Map<String, Value> literals;
    private final Map<String, Value> running = new HashMap<>();

    Known(ExpandRun run, Map<String, Value> literals) {
      this.run = run;
      this.literals = literals;
    }

    /** Returns the environment's variable, unless it is one that dotenv put there unexpanded. */
    Optional<Value> get(String name) {
      Optional<Value> preset = run.inEnvironment(name);
      boolean isLiteral =
          running.containsKey(name)
              && preset.map(ExpandRun::text).equals(Optional.of(text(literals.get(name))));
      return preset.filter(_ -> !isLiteral).or(() -> Optional.ofNullable(running.get(name)));
    }
  }
}
