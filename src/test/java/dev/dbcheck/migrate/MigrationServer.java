package dev.dbcheck.migrate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for one test class, with a database of its own for each scene. */
final class MigrationServer implements BeforeAllCallback, AfterAllCallback {
  private EmbeddedPostgres server;
  private int databases;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException, SQLException {
    server = EmbeddedPostgres.builder().start();
    execute("create role app login superuser password '" + Targets.PASSWORD + "'");
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    server.close();
  }

  Scene scene(Path folder) throws SQLException {
    databases++;
    String database = "app" + databases;
    execute("create database " + database);
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setServerNames(new String[] {"127.0.0.1"});
    dataSource.setPortNumbers(new int[] {server.getPort()});
    dataSource.setDatabaseName(database);
    dataSource.setUser("app");
    dataSource.setPassword(Targets.PASSWORD);
    return new Scene(folder, Targets.of("127.0.0.1", server.getPort(), database), dataSource);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
