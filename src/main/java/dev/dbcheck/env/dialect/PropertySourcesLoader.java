package dev.dbcheck.env.dialect;

import dev.dbcheck.env.Environment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A loader that merges nothing: its app asks one source after the other for a property, and
 * placeholders are resolved when it asks, as with Spring and MicroProfile Config.
 *
 * @param order how files and the process environment become sources
 * @param spelling the names under which a property can be asked for
 * @param names how these are compared
 * @param placeholders how placeholders are resolved
 * @param finish what is done to a value when it is handed over
 */
public record PropertySourcesLoader(
    PropertySources.Order order,
    PropertySources.Spelling spelling,
    Rules.Names names,
    Placeholders placeholders,
    Finish finish)
    implements Loader {

  public PropertySourcesLoader {
    Objects.requireNonNull(order, "order is null");
    Objects.requireNonNull(spelling, "spelling is null");
    Objects.requireNonNull(names, "names is null");
    Objects.requireNonNull(placeholders, "placeholders is null");
    Objects.requireNonNull(finish, "finish is null");
  }

  @Override
  public Loaded load(List<EnvFile> files, Environment environment) {
    return load(files, environment, "");
  }

  @Override
  public Loaded load(List<EnvFile> files, Environment environment, String mode) {
    PropertySources sources = order.of(files, environment, mode);
    PropertyResolution resolution = new PropertyResolution(sources.sources(), placeholders);
    Set<String> known = new HashSet<>();
    Map<String, Value> values = new HashMap<>();
    for (PropertySource source : sources.sources()) {
      for (String written : source.names()) {
        for (String name : spelling.of(written)) {
          if (known.add(name)) {
            Optional<Value> value =
                resolution.get(name).flatMap(found -> finish.finish(found, resolution::get));
            value.ifPresent(finished -> values.put(names.key(name), finished));
          }
        }
      }
    }
    return new Loaded(values, names, sources.rejected(), List.of());
  }

  @Override
  public Environment without(Environment environment, String variable) {
    String key = names.key(variable);
    Environment others = environment;
    for (String name : environment.variables().keySet()) {
      if (spelling.of(name).stream().map(names::key).anyMatch(key::equals)) {
        others = others.without(name);
      }
    }
    return others;
  }
}
