package dev.dbcheck.migrate;

import dev.dbcheck.settings.SettingType;
import dev.dbcheck.settings.SettingsTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@code flyway.toml} as Flyway's properties: the table {@code flyway}, then the environment
 * which {@code flyway.environment} chooses ({@code default} otherwise), then that environment's own
 * table {@code flyway}, each beating the one before. Of Flyway's resolvers only {@code ${env.NAME}}
 * is known.
 */
final class FlywayToml {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{env\\.([A-Za-z0-9_]+)}");

  private final SettingsTable root;
  private final Map<String, String> environment;

  FlywayToml(SettingsTable root, Map<String, String> environment) {
    this.root = root;
    this.environment = environment;
  }

  /** Returns the properties in the order in which later ones beat earlier ones. */
  List<FlywayProperty> read() {
    List<FlywayProperty> properties = new ArrayList<>();
    root.table("flyway").ifPresent(flyway -> collect(flyway, "", properties));
    String chosen =
        root.table("flyway").flatMap(flyway -> flyway.string("environment")).orElse("default");
    root.table("environments")
        .flatMap(all -> all.table(chosen))
        .ifPresent(table -> collect(table, "", properties));
    return properties.stream().map(this::withoutTableName).toList();
  }

  private void collect(SettingsTable table, String prefix, List<FlywayProperty> properties) {
    // A table inside comes last whatever its place, so that an environment's own settings win.
    Stream<String> scalars = table.keys().stream().filter(key -> table.table(key).isEmpty());
    Stream<String> tables = table.keys().stream().filter(key -> table.table(key).isPresent());
    Stream.concat(scalars, tables)
        .forEach(key ->
            table
                .table(key)
                .ifPresentOrElse(
                    inner -> collect(inner, prefix + key + ".", properties),
                    () -> properties.add(property(table, key, prefix + key))));
  }

  private FlywayProperty property(SettingsTable table, String key, String name) {
    String value =
        table.type(key).filter(SettingType.STRINGS::equals).isPresent()
            ? String.join(",", table.strings(key))
            : table.text(key).orElse("");
    String expanded =
        VARIABLE
            .matcher(value)
            .replaceAll(m -> Matcher.quoteReplacement(environment.getOrDefault(m.group(1), "")));
    return new FlywayProperty(name, expanded, table.origin(key));
  }

  private FlywayProperty withoutTableName(FlywayProperty property) {
    String inner = "flyway.";
    return property.name().startsWith(inner)
        ? new FlywayProperty(
            property.name().substring(inner.length()), property.value(), property.origin())
        : property;
  }
}
