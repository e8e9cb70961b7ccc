package dev.dbcheck.env.dialect.node;

import static dev.dbcheck.env.dialect.node.ExpandRun.text;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Expands as dotenv-expand 12 and 13 do (their {@code lib/main.js}): the first reference first,
 * with {@code :-}, {@code -}, {@code :+} and {@code +}; a variable of the environment that is not
 * empty stays as it is, and wins.
 *
 * @param isForward whether a reference sees variables that are assigned further down too, as they
 *     were written; so it does in the copy that Vite has patched
 */
public record DotenvExpand12(boolean isForward) implements MapExpander {

  /** Returns the expander as its own package has it. */
  public DotenvExpand12() {
    this(false);
  }

  @Override
  public Expanded expand(SequencedMap<String, Value> parsed, Map<String, Value> environment)
      throws FlawException {
    ExpandRun run = new ExpandRun(parsed, environment);
    Map<String, Value> running = isForward ? run.parsed() : new HashMap<>();
    for (Map.Entry<String, Value> variable : run.parsed().entrySet()) {
      Value expanded = expanded(variable.getKey(), variable.getValue(), run, running);
      variable.setValue(expanded);
      running.put(variable.getKey(), expanded);
    }
    return run.expanded();
  }

  /** Expands variables each of which can refer to all others, as far as these are expanded. */
  static SequencedMap<String, Value> expandInPlace(SequencedMap<String, Value> variables)
      throws FlawException {
    ExpandRun run = new ExpandRun(variables, variables);
    Map<String, Value> running = new HashMap<>();
    for (Map.Entry<String, Value> variable : variables.entrySet()) {
      variable.setValue(new Interpolation(run, running, variable.getValue()).value());
      running.put(variable.getKey(), variable.getValue());
    }
    return variables;
  }

  private static Value expanded(String name, Value own, ExpandRun run, Map<String, Value> running)
      throws FlawException {
    Optional<Value> preset = run.inEnvironment(name).filter(ExpandRun::isTrue);
    if (preset.isPresent() && !text(preset.get()).equals(text(own))) {
      return new Expansion(preset.get().origin())
          .append(ExpandRun.withoutEscapes(text(preset.get())))
          .value();
    }
    Value value = preset.orElse(own);
    return new Interpolation(run, running, value).value();
  }

  /** One value on its way. */
  private static final class Interpolation {
    private final ExpandRun run;
    private final Map<String, Value> running;
    private final Value value;
    private final Expansion expansion;
    private final Set<String> seen = new HashSet<>();

    Interpolation(ExpandRun run, Map<String, Value> running, Value value) {
      this.run = run;
      this.running = running;
      this.value = value;
      this.expansion = new Expansion(value.origin());
    }

    Value value() throws FlawException {
      String text = text(value);
      Optional<BracedReference> found = BracedReference.first(text);
      boolean goesOn = true;
      while (goesOn && found.isPresent()) {
        seen.add(text);
        // The first text that looks like the reference is replaced, not the reference itself.
        text = EcmaScript.replaceFirst(text, found.get().text(), put(found.get()));
        run.spend(2L * text.length(), value);
        goesOn = !Optional.of(text).equals(textOf(running.get(found.get().name())));
        found = BracedReference.first(text);
      }
      return expansion.append(ExpandRun.withoutEscapes(text)).value();
    }

    private String put(BracedReference reference) {
      Optional<Value> named =
          run.inEnvironment(reference.name())
              .or(() -> Optional.ofNullable(running.get(reference.name())));
      expansion.use(reference.name(), named);
      Optional<String> text = named.map(ExpandRun::text).filter(known -> !known.isEmpty());
      return reference.isAlternative()
          ? text.map(_ -> reference.rest()).orElse("")
          : text.filter(known -> !seen.contains(known)).orElse(reference.rest());
    }

    private static Optional<String> textOf(Value value) {
      return Optional.ofNullable(value).map(ExpandRun::text);
    }
  }
}
