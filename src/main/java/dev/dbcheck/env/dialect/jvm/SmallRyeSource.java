package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.PropertySource;
import dev.dbcheck.env.dialect.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A source of environment variables as Quarkus asks it, {@code .env} being one too (SmallRye Config
 * 3.13, {@code EnvConfigSource}): a property's name finds all spellings of it.
 */
final class SmallRyeSource implements PropertySource {
  /** Names that differ in nothing but signs are compared one by one. */
  private static final int MOST_ALIKE = 100;

  private final ExactSource exact;
  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final boolean hasProfiles;

  private SmallRyeSource(ExactSource exact) {
    this.exact = exact;
    exact.names().forEach(this::add);
    this.hasProfiles =
        exact.names().stream().anyMatch(name -> name.startsWith("%") || isProfile(name));
  }

  /**
   * Names that are taken for the same.
   *
   * @param first the one that was there first, with which others are compared
   * @param all all of them
   */
  private record Entry(SmallRyeName first, Set<String> all) {}

  static SmallRyeSource of(EnvFile file, List<Assignment> assignments) {
    return new SmallRyeSource(ExactSource.of(file, assignments));
  }

  static SmallRyeSource of(Environment environment) {
    return new SmallRyeSource(ExactSource.of(environment));
  }

  /** Returns the names by which a property can be asked for that is written so somewhere. */
  static Set<String> spellings(String written) {
    String underscored = SmallRyeName.underscored(written);
    String dotted = underscored.toLowerCase(Locale.ROOT).replace('_', '.');
    return new HashSet<>(List.of(written, underscored.toUpperCase(Locale.ROOT), dotted));
  }

  private void add(String written) {
    SmallRyeName name = new SmallRyeName(written);
    Optional<Entry> same = find(written);
    if (same.isPresent()) {
      same.get().all().add(written);
    } else {
      Entry entry = new Entry(name, new HashSet<>(Set.of(written)));
      List<Entry> alike = entries.computeIfAbsent(name.letters(), _ -> new ArrayList<>());
      if (alike.size() < MOST_ALIKE) {
        alike.add(entry);
      }
    }
  }

  private Optional<Entry> find(String asked) {
    return entries.getOrDefault(new SmallRyeName(asked).letters(), List.of()).stream()
        .filter(entry -> entry.first().isFoundBy(asked))
        .findFirst();
  }

  @Override
  public Set<String> names() {
    return exact.names();
  }

  @Override
  public Optional<Value> get(String name) {
    if (exact.hides(name) || name.startsWith("%") && !hasProfiles) {
      return Optional.empty();
    }
    Set<String> written = find(name).map(Entry::all).orElse(Set.of());
    if (written.size() == 1) {
      return exact.get(written.iterator().next());
    }
    // Where there are several spellings, only these three are found.
    String underscored = SmallRyeName.underscored(name);
    return List.of(name, underscored, underscored.toUpperCase(Locale.ROOT)).stream()
        .filter(written::contains)
        .findFirst()
        .flatMap(exact::get);
  }

  private static boolean isProfile(String name) {
    return name.length() > 1
        && name.startsWith("_")
        && SmallRyeName.isLetterOrDigit(name.charAt(1));
  }
}
