package dev.dbcheck.env.dialect.node;

import static dev.dbcheck.env.dialect.node.ExpandRun.text;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Expands as c12 does for Nuxt and Nitro ({@code interpolate} in {@code dist/index.mjs} of 3.3.4):
 * {@code $NAME} and {@code ${NAME}}; a reference to a variable that is not set stays as it is, and
 * a name that begins with {@code _} is not handed over.
 */
public record C12Expander() implements MapExpander {
  /** A chain of references longer than this is taken for one without end. */
  private static final int DEEPEST = 1_000;

  @Override
  public Expanded expand(SequencedMap<String, Value> parsed, Map<String, Value> environment)
      throws FlawException {
    SequencedMap<String, Value> all = new LinkedHashMap<>();
    // In which order a process got its own variables cannot be known; those of files come after.
    all.putAll(new TreeMap<>(environment));
    parsed.forEach(all::putIfAbsent);
    ExpandRun run = new ExpandRun(all, Map.of());
    for (Map.Entry<String, Value> variable : run.parsed().entrySet()) {
      variable.setValue(new Interpolation(run, variable.getValue()).value());
    }
    SequencedMap<String, Value> handedOver = new LinkedHashMap<>();
    parsed.keySet().stream()
        .filter(name -> !name.startsWith("_"))
        .forEach(name -> handedOver.put(name, run.inFile(name).orElseThrow()));
    return new Expanded(handedOver, Map.of());
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
      for (PlainReference found : PlainReference.in(text, C12Expander::isNameCharacter)) {
        result = replaced(result, found);
        run.spend(result.length(), value);
      }
      return result;
    }

    private String replaced(String result, PlainReference found) throws FlawException {
      if (found.isEscaped()) {
        return EcmaScript.replaceFirst(result, "\\" + found.text(), found.text());
      }
      // JavaScript looks up the property "undefined" where there is no name.
      String key = found.name().isEmpty() ? "undefined" : found.name();
      if (active.contains(key)) {
        return "";
      }
      Optional<Value> named = run.inFile(key);
      if (named.isEmpty()) {
        expansion.reference(key, named);
        return result;
      }
      if (active.size() > DEEPEST) {
        throw ExpandRun.endless(value);
      }
      expansion.use(key, named);
      active.add(key);
      String put = interpolated(text(named.get()));
      active.remove(key);
      return EcmaScript.replaceFirst(result, found.text(), put);
    }
  }

  private static boolean isNameCharacter(char character) {
    return EcmaScript.isWord(character) || character == ':';
  }
}
