package dev.dbcheck.migrate;

import dev.dbcheck.target.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How Flyway is to work in one app.
 *
 * @param locations where migrations are, as Flyway's {@code filesystem:} locations; never empty
 * @param properties what the app's own Flyway configuration says, later ones beating earlier ones;
 *     without its URL, user and password
 * @param callbacks whether the locations hold SQL callbacks, which run even when nothing is pending
 */
public record FlywaySettings(
    List<String> locations, List<FlywayProperty> properties, boolean callbacks) {
  public FlywaySettings {
    locations = List.copyOf(locations);
    properties = List.copyOf(properties);
    if (locations.isEmpty()) {
      throw new IllegalArgumentException("there is at least one location");
    }
  }

  /**
   * Reads {@code flyway.toml}, else {@code flyway.conf}, and looks for migrations; sends nothing.
   *
   * <p>A location is a folder relative to the app's folder, whatever the working directory. {@code
   * classpath:NAME}, and a location without a prefix that is no folder, stand for the first of
   * {@code src/main/resources/NAME}, {@code target/classes/NAME} and {@code
   * build/resources/main/NAME} that exists, because the app's class path is not dbcheck's. With no
   * location named, {@code db/migration} is taken, looked for in the same places.
   *
   * @param appFolder the app's folder
   * @param locations what {@code --locations} says; if not empty, the configuration's are ignored
   * @param environment the variables that the configuration can refer to
   * @param target what will be migrated; a URL in the configuration must not name another database
   */
  public static FlywaySettingsReading read(
      Path appFolder, List<String> locations, Map<String, String> environment, Target target) {
    Objects.requireNonNull(target, "target is null");
    return new FlywaySettingsReader(appFolder, environment, target).read(locations);
  }

  /** Returns the value in force of a property, named without {@code flyway.}. */
  Optional<FlywayProperty> property(String name) {
    return properties.reversed().stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** Returns whether a property is in force as {@code true}. */
  boolean isTrue(String name) {
    return property(name).filter(p -> p.value().equalsIgnoreCase("true")).isPresent();
  }
}
