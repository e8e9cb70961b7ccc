package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.diagnostic.Origin;
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

/** A source that knows each property under the one name that is written. */
final class ExactSource implements PropertySource {
  private final Optional<EnvFile> file;
  private final Map<String, Value> values;

  private ExactSource(Optional<EnvFile> file, Map<String, Value> values) {
    this.file = file;
    this.values = values;
  }

  /** Returns the assignments of a file or of one of its documents, of which the last one counts. */
  static ExactSource of(EnvFile file, List<Assignment> assignments) {
    Map<String, Value> values = new HashMap<>();
    for (Assignment assignment : assignments) {
      values.put(
          assignment.name(), Value.of(assignment.value().orElse(""), file.line(assignment.line())));
    }
    return new ExactSource(Optional.of(file), values);
  }

  /** Returns the process environment. */
  static ExactSource of(Environment environment) {
    Map<String, Value> values = new HashMap<>();
    environment
        .variables()
        .forEach((name, text) -> values.put(name, Value.of(text, Origin.environment())));
    return new ExactSource(Optional.empty(), values);
  }

  /** Returns whether the property does not count, since the winner was taken away. */
  boolean hides(String name) {
    return file.filter(hiding -> hiding.hides(name)).isPresent();
  }

  @Override
  public Set<String> names() {
    return values.keySet();
  }

  @Override
  public Optional<Value> get(String name) {
    return hides(name) ? Optional.empty() : Optional.ofNullable(values.get(name));
  }
}
