package dev.dbcheck.env.dialect;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Environment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A loader that puts its variables into the environment of the process, and fails where that can't
 * hold them: a value with a NUL character, a name with an equals sign.
 *
 * @param loader the loader up to that step
 */
public record ExportingLoader(Loader loader) implements Loader {
  @Override
  public Loaded load(List<EnvFile> files, Environment environment) {
    Loaded loaded = loader.load(files, environment);
    return loaded.rejected().isPresent()
        ? loaded
        : obstacle(loaded)
            .map(obstacle ->
                new Loaded(
                    loader.load(List.of(), environment).variables(),
                    loaded.names(),
                    loaded.finish(),
                    Optional.of(obstacle),
                    loaded.skipped(),
                    loaded.dropped()))
            .orElse(loaded);
  }

  @Override
  public boolean isEnvironmentFirst() {
    return loader.isEnvironmentFirst();
  }

  @Override
  public Environment without(Environment environment, String variable) {
    return loader.without(environment, variable);
  }

  private static Optional<Loaded.Rejected> obstacle(Loaded loaded) {
    return loaded.variables().entrySet().stream()
        .filter(variable -> variable.getValue().origin().kind() == Origin.Kind.FILE)
        .filter(ExportingLoader::isNotStorable)
        .map(variable -> variable.getValue().origin())
        .map(origin ->
            new Loaded.Rejected(new Flaw(Flaw.Kind.NOT_STORABLE, origin.line().orElse(1)), origin))
        .min((one, other) -> Integer.compare(one.flaw().line(), other.flaw().line()));
  }

  private static boolean isNotStorable(Map.Entry<String, Value> variable) {
    return variable.getKey().indexOf('=') >= 0
        || variable.getKey().indexOf('\0') >= 0
        || variable.getValue().text().filter(text -> text.indexOf('\0') >= 0).isPresent();
  }
}
