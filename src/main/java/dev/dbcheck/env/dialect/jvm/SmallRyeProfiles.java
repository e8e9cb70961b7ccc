package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.dialect.PropertySource;
import dev.dbcheck.env.dialect.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sources in which a property of an active profile, {@code %prod.name}, beats the one without a
 * profile, unless that stands in a source before it (SmallRye Config 3.13, {@code
 * ProfileConfigSourceInterceptor}).
 */
final class SmallRyeProfiles implements PropertySource {
  private final List<PropertySource> sources;
  private final List<String> profiles;

  /**
   * Joins sources.
   *
   * @param sources the sources, the first one winning
   * @param profiles the active profiles, of which the last one wins
   */
  SmallRyeProfiles(List<PropertySource> sources, List<String> profiles) {
    this.sources = List.copyOf(sources);
    this.profiles = List.copyOf(profiles).reversed();
  }

  /**
   * A value and the place of its source.
   *
   * @param source the source's index
   * @param value the value
   */
  private record Found(int source, Value value) {}

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    for (PropertySource source : sources) {
      source.names().forEach(name -> names.add(withoutProfile(name)));
    }
    return names;
  }

  @Override
  public Optional<Value> get(String name) {
    Optional<Found> plain = find(name);
    for (String profile : profiles) {
      Optional<Found> own = find("%" + profile + "." + name);
      if (own.isPresent()) {
        boolean wins = plain.filter(other -> other.source() < own.get().source()).isEmpty();
        return (wins ? own : plain).map(Found::value);
      }
    }
    return plain.map(Found::value);
  }

  private Optional<Found> find(String name) {
    for (int i = 0; i < sources.size(); i++) {
      Optional<Value> value = sources.get(i).get(name);
      if (value.isPresent()) {
        return Optional.of(new Found(i, value.get()));
      }
    }
    return Optional.empty();
  }

  private String withoutProfile(String name) {
    for (String profile : profiles) {
      int length = profile.length() + 2;
      if (name.startsWith("%" + profile + ".") || isUnderscored(name, profile)) {
        return name.substring(length);
      }
    }
    return name;
  }

  private static boolean isUnderscored(String name, String profile) {
    return name.startsWith("_")
        && name.regionMatches(true, 1, profile, 0, profile.length())
        && name.startsWith("_", profile.length() + 1);
  }
}
