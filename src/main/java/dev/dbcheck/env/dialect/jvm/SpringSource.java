package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.PropertySource;
import dev.dbcheck.env.dialect.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A source as Spring Boot asks it: a property's name finds all spellings, any other itself. */
final class SpringSource implements PropertySource {
  private final ExactSource exact;
  private final boolean isEnvironment;
  private final Map<String, String> written = new HashMap<>();

  private SpringSource(ExactSource exact, boolean isEnvironment) {
    this.exact = exact;
    this.isEnvironment = isEnvironment;
    for (String name : exact.names()) {
      // In the environment, underscores separate what dots separate in files.
      boolean underscored = isEnvironment && name.indexOf('.') < 0;
      String uniform = SpringNames.uniform(name, underscored ? '_' : '.');
      if (!uniform.isEmpty()) {
        written.putIfAbsent(uniform, name);
      }
    }
  }

  static SpringSource of(EnvFile file, List<Assignment> assignments) {
    return new SpringSource(ExactSource.of(file, assignments), false);
  }

  static SpringSource of(Environment environment) {
    return new SpringSource(ExactSource.of(environment), true);
  }

  @Override
  public Set<String> names() {
    return exact.names();
  }

  @Override
  public Optional<Value> get(String name) {
    if (exact.hides(name)) {
      return Optional.empty();
    }
    List<String> candidates = isEnvironment ? SpringNames.inEnvironment(name) : List.of(name);
    return candidates.stream()
        .flatMap(candidate -> exact.get(candidate).stream())
        .findFirst()
        .or(() -> SpringNames.isCanonical(name) ? relaxed(name) : Optional.empty());
  }

  private Optional<Value> relaxed(String name) {
    return Optional.ofNullable(written.get(SpringNames.uniform(name, '.'))).flatMap(exact::get);
  }
}
