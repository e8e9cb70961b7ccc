package dev.dbcheck.env.dialect.node;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Expands as dotenv-cli 11 does (its {@code cli.js}): it has dotenv-expand 12 expand the whole
 * process environment in place, one variable after the other.
 */
public record DotenvCliExpander() implements MapExpander {

  @Override
  public Expanded expand(SequencedMap<String, Value> parsed, Map<String, Value> environment)
      throws FlawException {
    SequencedMap<String, Value> all = new LinkedHashMap<>();
    // In which order a process got its own variables cannot be known; those of files come after.
    new TreeMap<>(environment)
        .forEach((name, value) -> {
          if (value.origin().kind() == Origin.Kind.ENVIRONMENT) {
            all.put(name, CString.of(value));
          }
        });
    parsed.keySet().forEach(name -> all.putIfAbsent(name, CString.of(environment.get(name))));
    SequencedMap<String, Value> expanded = DotenvExpand12.expandInPlace(all);
    SequencedMap<String, Value> file = new LinkedHashMap<>();
    parsed.keySet().forEach(name -> file.put(name, expanded.get(name)));
    return new Expanded(file, expanded);
  }
}
