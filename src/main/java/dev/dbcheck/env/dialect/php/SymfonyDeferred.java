package dev.dbcheck.env.dialect.php;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Expands all variables when all files have been read, as symfony/dotenv does since its 6.4.35
 * ({@code Dotenv::resolveLoadedVars}, 6.4.41): in passes, each of which sees the values of the one
 * before, until nothing changes.
 *
 * @param references how references are written
 * @param keepsEnvironment whether a value of the process environment that is put in is not expanded
 *     in its turn, as since 6.4.42
 */
record SymfonyDeferred(SymfonyReferences references, boolean keepsEnvironment)
    implements MapExpander {
  private static final int MOST_PASSES = 5;

  @Override
  public Expanded expand(SequencedMap<String, Value> parsed, Map<String, Value> environment)
      throws FlawException {
    return expand(parsed, environment, Map.of());
  }

  @Override
  public Expanded expand(
      SequencedMap<String, Value> parsed,
      Map<String, Value> environment,
      Map<String, Value> replaced)
      throws FlawException {
    return new Passes(parsed, environment, replaced).run();
  }

  /** The variables while they change from pass to pass. */
  private final class Passes {
    private final SequencedMap<String, Value> assigned = new LinkedHashMap<>();
    private final Map<String, Value> current;
    private final Map<String, Value> defaults = new HashMap<>();
    private final Map<String, Optional<Value>> hidden = new HashMap<>();

    Passes(
        SequencedMap<String, Value> parsed,
        Map<String, Value> environment,
        Map<String, Value> replaced) {
      current = new HashMap<>(environment);
      parsed.forEach((name, value) -> {
        if (!isOfEnvironment(current.get(name))) {
          assigned.put(name, value);
          current.put(name, value);
          if (namesItself(name, value)) {
            hidden.put(name, Optional.ofNullable(replaced.get(name)));
          }
        }
      });
    }

    Expanded run() throws FlawException {
      Map<String, Value> changed = pass();
      for (int i = 1; i < MOST_PASSES && !changed.isEmpty(); i++) {
        changed = pass();
      }
      if (!changed.isEmpty()) {
        Origin origin = changed.values().iterator().next().origin();
        throw new FlawException(Flaw.Kind.REFERENCES_TOO_DEEP, origin);
      }
      assigned.replaceAll((name, _) -> finished(current.get(name)));
      return new Expanded(assigned, Map.of());
    }

    private Map<String, Value> pass() throws FlawException {
      SequencedMap<String, Value> changed = new LinkedHashMap<>();
      for (String name : assigned.keySet()) {
        Value before = current.get(name);
        Optional<String> text = before.text().filter(some -> some.indexOf('$') >= 0);
        if (text.isPresent()) {
          Value after = expanded(name, text.get(), before);
          if (!after.text().equals(text)) {
            changed.put(name, after);
          }
        }
      }
      current.putAll(changed);
      return changed;
    }

    private Value expanded(String name, String text, Value before) throws FlawException {
      Expansion expansion = new Expansion(before.origin()).continuing(before);
      references.expand(
          SymfonyCommands.taken(text, expansion), table(name, before.origin()), expansion);
      return expansion.value();
    }

    private SymfonyReferences.Table table(String self, Origin origin) {
      return new SymfonyReferences.Table() {
        @Override
        public Optional<Value> find(String name) {
          Optional<Value> fallback = Optional.ofNullable(defaults.get(name));
          if (assigned.containsKey(name) && fallback.isPresent()) {
            return fallback;
          }
          Optional<Value> set =
              name.equals(self) && hidden.containsKey(self)
                  ? hidden.get(self)
                  : Optional.ofNullable(current.get(name));
          return set.map(value -> keepsEnvironment ? literal(value) : value).or(() -> fallback);
        }

        @Override
        public void assign(String name, String value) {
          defaults.put(name, Value.of(value, origin));
        }
      };
    }
  }

  private static boolean isOfEnvironment(Value value) {
    return value != null && value.origin().kind() == Origin.Kind.ENVIRONMENT;
  }

  private static Value literal(Value value) {
    return isOfEnvironment(value)
        ? Value.of(SymfonyRaw.literal(value.text().orElseThrow()), value.origin())
        : value;
  }

  private static Value finished(Value value) {
    if (value.text().isEmpty()) {
      return value;
    }
    return new Expansion(value.origin())
        .continuing(value)
        .append(SymfonyRaw.finished(value.text().get()))
        .value();
  }

  private static boolean namesItself(String name, Value value) {
    String text = value.text().orElse("");
    for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', dollar + 1)) {
      int start = text.startsWith("{", dollar + 1) ? dollar + 2 : dollar + 1;
      int end = start + name.length();
      if (text.startsWith(name, start)
          && (end == text.length() || !SymfonyNames.isPart(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
