package dev.dbcheck.migrate;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What dbcheck does with a property of a Flyway configuration.
 *
 * <p>The names are those which flyway-core 13.12.0 reads from a map, plus those of its
 * documentation that belong to its command line or to a paid edition.
 */
enum FlywayPropertyUse {
  TEXT(
      "baselineDescription baselineMigrationPrefix baselineVersion defaultSchema encoding"
          + " ignoreMigrationPatterns initSql installedBy placeholderPrefix placeholderSeparator"
          + " placeholderSuffix repeatableSqlMigrationPrefix schemas sqlMigrationPrefix"
          + " sqlMigrationSeparator sqlMigrationSuffixes table tablespace target"),
  TRUTH(
      "baselineOnMigrate createSchemas executeInTransaction failOnMissingLocations"
          + " failOnMissingTarget group mixed outOfOrder outputQueryResults placeholderReplacement"
          + " postgresql.transactional.lock skipDefaultCallbacks skipExecutingMigrations"
          + " validateMigrationNaming validateOnMigrate"),
  INTEGER("lockRetryCount"),
  LOCATIONS("locations callbackLocations"),
  URL("url"),
  /** How Flyway's command line connects, prints and reports, and what other databases need. */
  IGNORED(
      "user password driver connectRetries connectRetriesInterval cleanDisabled color"
          + " communityDBSupportEnabled configFileEncoding configFiles displayName edition email"
          + " environment licenseKey loggers outputFile outputLogsInJson outputProgress outputType"
          + " powershellExecutable provisioner provisionMode reportEnabled reportFilename"
          + " scriptPlaceholderPrefix scriptPlaceholderSuffix token workingDirectory"),
  /** Changes what a session or a migration is, and dbcheck cannot follow. */
  NOT_FOLLOWED("jarDirs jdbcProperties skipDefaultResolvers"),
  /** Names classes, which dbcheck does not load. */
  JAVA("callbacks migrationResolvers resolvers"),
  /** Needs an edition that is paid for. */
  PAID(
      "batch cherryPick detectEncoding dryRunOutput errorOverrides kerberosConfigFile stream"
          + " undoSqlMigrationPrefix"),
  UNKNOWN("");

  /** Sections that speak to other commands and databases only. */
  private static final Set<String> OTHER_SECTIONS =
      names(
          "add auth cassandra check clickhouse code db2 deploy diff diffText generate init model"
              + " mongodb oracle prepare propertyResolvers resolvers singlestore snapshot snowflake"
              + " spanner sqlserver");

  private final Set<String> names;

  FlywayPropertyUse(String names) {
    this.names = names(names);
  }

  /** Returns what is done with the property of that name. */
  static FlywayPropertyUse of(String name) {
    for (FlywayPropertyUse use : values()) {
      if (use.names.contains(name)) {
        return use;
      }
    }
    int dot = name.indexOf('.');
    return dot < 0 ? UNKNOWN : ofSection(name.substring(0, dot));
  }

  private static FlywayPropertyUse ofSection(String section) {
    return switch (section) {
      case "placeholders" -> TEXT;
      case "jdbcProperties" -> NOT_FOLLOWED;
      default -> OTHER_SECTIONS.contains(section) ? IGNORED : UNKNOWN;
    };
  }

  /** Returns whether the value is one that a property of this use can have. */
  boolean takes(String value) {
    return switch (this) {
      case TRUTH -> Set.of("true", "false").contains(value.toLowerCase(Locale.ROOT));
      case INTEGER -> value.matches("-?\\d{1,9}");
      case TEXT, LOCATIONS, URL, IGNORED, NOT_FOLLOWED, JAVA, PAID, UNKNOWN -> true;
    };
  }

  private static Set<String> names(String words) {
    return Stream.of(words.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
