package dev.dbcheck.migrate;

import dev.dbcheck.guard.Approvals;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TargetRedactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** An app's folder and its database. */
final class Scene {
  final Path folder;
  final Target target;
  final CountingDataSource dataSource;
  final Redactor redactor;
  final RecordingListener listener = new RecordingListener();

  Scene(Path folder, Target target, DataSource dataSource) {
    this.folder = folder;
    this.target = target;
    this.dataSource = new CountingDataSource(dataSource);
    this.redactor = TargetRedactor.of(target);
  }

  Scene file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  Scene migration(String name, String sql) throws IOException {
    return file("db/migration/" + name, sql);
  }

  Scene sql(String sql) throws SQLException {
    try (Connection connection = dataSource.real().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return this;
  }

  List<String> query(String sql) throws SQLException {
    try (Connection connection = dataSource.real().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  List<String> relations() throws SQLException {
    return query(
        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid ="
            + " c.relnamespace where n.nspname !~ '^pg_|^information_schema$' order by 1");
  }

  FlywaySettingsReading read(String... locations) {
    return FlywaySettings.read(folder, List.of(locations), Map.of(), target);
  }

  FlywayMigrator migrator() {
    return switch (read()) {
      case FlywaySettingsReading.Usable usable ->
          new FlywayMigrator(Approvals.of(target), dataSource, usable.settings(), redactor);
      case FlywaySettingsReading.Unusable unusable ->
          throw new AssertionError(unusable.diagnostics());
    };
  }

  MigrationPlan plan() {
    return migrator().plan();
  }

  MigrationOutcome migrate() {
    return migrator().migrate(listener, Clock.systemUTC());
  }
}
