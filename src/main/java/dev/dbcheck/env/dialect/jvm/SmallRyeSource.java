package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.PropertySource;
import dev.dbcheck.env.dialect.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A source of environment variables as Quarkus asks it, the {@code .env} file being one too
 * (SmallRye Config 3.13, {@code EnvConfigSource}): case does not count, nor which character stands
 * between letters and digits.
 */
final class SmallRyeSource implements PropertySource {
  private final ExactSource exact;
  private final Map<String, List<String>> spellings = new HashMap<>();
  private final boolean hasProfiles;

  private SmallRyeSource(ExactSource exact) {
    this.exact = exact;
    for (String name : exact.names()) {
      spellings.computeIfAbsent(key(name), _ -> new ArrayList<>()).add(name);
    }
    this.hasProfiles =
        exact.names().stream()
            .anyMatch(name -> name.startsWith("%") || isProfile(name) && name.startsWith("_"));
  }

  static SmallRyeSource of(EnvFile file, List<Assignment> assignments) {
    return new SmallRyeSource(ExactSource.of(file, assignments));
  }

  static SmallRyeSource of(Environment environment) {
    return new SmallRyeSource(ExactSource.of(environment));
  }

  /** Returns the names by which a property can be asked for that is written so somewhere. */
  static Set<String> spellings(String written) {
    String underscored = underscored(written);
    return Set.copyOf(
        new java.util.HashSet<>(
            List.of(
                written,
                underscored.toUpperCase(Locale.ROOT),
                underscored.toLowerCase(Locale.ROOT).replace('_', '.'))));
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
    List<String> written = spellings.getOrDefault(key(name), List.of());
    if (written.size() == 1) {
      return exact.get(written.getFirst());
    }
    // Where the file has several spellings, only these three are found.
    String underscored = underscored(name);
    return List.of(name, underscored, underscored.toUpperCase(Locale.ROOT)).stream()
        .filter(written::contains)
        .findFirst()
        .flatMap(exact::get);
  }

  private static String key(String name) {
    String key = underscored(name).toLowerCase(Locale.ROOT);
    // Two underscores stand for the quotation mark that ends a name.
    return key.endsWith("__") ? key.substring(0, key.length() - 1) : key;
  }

  private static String underscored(String name) {
    StringBuilder underscored = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      underscored.append(isLetterOrDigit(name.charAt(i)) ? name.charAt(i) : '_');
    }
    return underscored.toString();
  }

  /** A first character that is {@code %} or {@code _} before a letter begins a profile's name. */
  private static boolean isProfile(String name) {
    return name.length() > 1 && isLetterOrDigit(name.charAt(1));
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
