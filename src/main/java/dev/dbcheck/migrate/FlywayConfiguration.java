package dev.dbcheck.migrate;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension;
import org.flywaydb.core.extensibility.ConfigurationExtension;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Turns settings into a Flyway that prints nothing and never cleans, repairs or connects twice. */
final class FlywayConfiguration {
  private static final String LOCK = "postgresql.transactional.lock";
  private static final String BASELINE_PREFIX = "baselineMigrationPrefix";
  private static final String MISSING_TARGET = "failOnMissingTarget";

  private final FluentConfiguration configuration;

  private FlywayConfiguration(FluentConfiguration configuration) {
    this.configuration = configuration;
  }

  /**
   * Returns the configuration that the settings ask for.
   *
   * @throws RejectedProperty if Flyway does not take a value
   */
  static FlywayConfiguration of(FlywaySettings settings, DataSource dataSource)
      throws RejectedProperty {
    // No loggers at all: Flyway's lines carry URLs and statements.
    FluentConfiguration configuration =
        Flyway.configure().loggers().cleanDisabled(true).dataSource(dataSource);
    FlywayConfiguration made = new FlywayConfiguration(configuration);
    // Flyway's default is a lock held by a transaction on a second connection, for which CREATE
    // INDEX
    // CONCURRENTLY waits for ever. dbcheck connects without a pooler, so a session's lock is sound,
    // and Flyway then needs one connection only.
    made.extension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
    for (FlywayProperty property : settings.properties()) {
      made.apply(property);
    }
    configuration.locations(settings.locations().toArray(String[]::new));
    return made;
  }

  private void apply(FlywayProperty property) throws RejectedProperty {
    try {
      switch (property.name()) {
        // What a map cannot set without a JSON library on the class path, or cannot set at all.
        case LOCK ->
            extension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(Boolean.parseBoolean(property.value()));
        case BASELINE_PREFIX ->
            extension(BaselineMigrationConfigurationExtension.class)
                .setBaselineMigrationPrefix(property.value());
        case MISSING_TARGET ->
            configuration
                .getModernConfig()
                .getFlyway()
                .setFailOnMissingTarget(Boolean.valueOf(property.value()));
        case "locations" -> {}
        case String _ -> configuration.configuration(Map.of(property.fullName(), property.value()));
      }
      check(property.name());
    } catch (FlywayException | IllegalArgumentException e) {
      // Charsets are refused by an IllegalArgumentException.
      throw new RejectedProperty(property);
    }
  }

  /** Has Flyway parse what it would otherwise parse on use. */
  private void check(String name) {
    switch (name) {
      case "encoding" -> configuration.getEncoding();
      case "target" -> configuration.getTarget();
      case "baselineVersion" -> configuration.getBaselineVersion();
      case "ignoreMigrationPatterns" -> configuration.getIgnoreMigrationPatterns();
      case String _ -> {}
    }
  }

  private <T extends ConfigurationExtension> T extension(Class<T> type) {
    return configuration.getConfigurationExtension(type);
  }

  /** Returns a Flyway that runs the app's SQL callbacks and tells the given one of its progress. */
  Flyway migrating(Callback callback) {
    return configuration.callbacks(callback).load();
  }

  /**
   * Returns a Flyway that only looks: none of the app's callbacks run, they could change things.
   */
  Flyway looking(Callback callback) {
    return configuration.skipDefaultCallbacks(true).callbacks(callback).load();
  }

  /** Says which property Flyway refused; its value stays out of the message. */
  static final class RejectedProperty extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient FlywayProperty property;

    RejectedProperty(FlywayProperty property) {
      super(property.fullName() + " has a value that Flyway does not take");
      this.property = property;
    }

    FlywayProperty property() {
      return property;
    }
  }
}
