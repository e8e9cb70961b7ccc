package dev.dbcheck.env.dialect.python;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Finish;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * Expands <code>${NAME}</code> and <code>${NAME:-default}</code> when the app asks for a variable,
 * as environs does with {@code expand_vars=True}, in values of the process environment too ({@code
 * src/environs/__init__.py}; recorded with 15.1.0). A reference to what is not set makes the whole
 * variable count as not set.
 */
public final class EnvironsReferences implements Finish {
  @Override
  public Optional<Value> finish(Value value, Function<String, Optional<Value>> variables) {
    Flaw circle = new Flaw(Flaw.Kind.ENDLESS_REFERENCE, value.origin().line().orElse(1));
    try {
      return new Run(variables, circle).expanded(value, Optional.empty(), 0);
    } catch (FlawException tooDeep) {
      return Optional.of(Value.refused(value.origin(), tooDeep.flaw()));
    }
  }

  /** The expansion of one variable. */
  private static final class Run {
    /** About where Python's own limit of 1000 frames ends references that lead in a circle. */
    private static final int DEEPEST = 480;

    private static final int MOST_REFERENCES = 100_000;

    private final Function<String, Optional<Value>> variables;
    private final Flaw circle;
    private int references;

    Run(Function<String, Optional<Value>> variables, Flaw circle) {
      this.variables = variables;
      this.circle = circle;
    }

    /**
     * Returns a value with its references expanded.
     *
     * @param fallback the default of the reference that led here, which a value that is nothing but
     *     a reference without one passes on
     */
    Optional<Value> expanded(Value value, Optional<String> fallback, int depth)
        throws FlawException {
      if (depth > DEEPEST || ++references > MOST_REFERENCES) {
        throw new FlawException(circle);
      }
      String text = value.text().orElse("");
      Optional<EnvironsReference> first = EnvironsReference.find(text, 0);
      if (first.isEmpty()) {
        return Optional.of(withoutEscapes(value, text));
      }
      return first.get().isWhole(text)
          ? whole(value, first.get(), fallback, depth)
          : mixed(value, text, first, depth);
    }

    private Optional<Value> whole(
        Value value, EnvironsReference reference, Optional<String> passed, int depth)
        throws FlawException {
      boolean isDefault = passed.equals(value.text());
      Optional<String> fallback =
          reference.fallback().or(() -> isDefault ? Optional.empty() : passed);
      Expansion expansion = new Expansion(value.origin());
      Optional<Value> found = referenced(reference.name(), fallback, value, depth);
      found.ifPresent(used -> expansion.reference(reference.name(), found));
      return found.map(_ -> expansion.value());
    }

    private Optional<Value> mixed(
        Value value, String text, Optional<EnvironsReference> first, int depth)
        throws FlawException {
      Expansion expansion = new Expansion(value.origin());
      int done = 0;
      for (Optional<EnvironsReference> next = first;
          next.isPresent();
          next = EnvironsReference.find(text, done)) {
        EnvironsReference reference = next.get();
        Optional<Value> found = referenced(reference.name(), reference.fallback(), value, depth);
        if (found.isEmpty()) {
          return Optional.empty();
        }
        expansion.append(text.substring(done, reference.start()));
        expansion.reference(reference.name(), found);
        done = reference.end();
      }
      return Optional.of(expansion.append(text.substring(done)).value());
    }

    private Optional<Value> referenced(
        String name, Optional<String> fallback, Value from, int depth) throws FlawException {
      Optional<Value> value =
          variables.apply(name).or(() -> fallback.map(text -> Value.of(text, from.origin())));
      return value.isEmpty() ? value : expanded(value.get(), fallback, depth + 1);
    }

    private static Value withoutEscapes(Value value, String text) {
      return text.contains("\\$")
          ? new Expansion(value.origin()).append(text.replace("\\$", "$")).value()
          : value;
    }
  }
}
