package dev.dbcheck.target.conversion;

import dev.dbcheck.secret.Secret;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** pgjdbc and r2dbc-postgresql, in the test's own process. */
enum JvmClient implements RealClient {
  PGJDBC("pgjdbc") {
    @Override
    Outcome connect(String url) throws SQLException {
      try (java.sql.Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(QUESTION)) {
        row.next();
        return new Outcome.Reached(row.getString(1), row.getString(2), row.getBoolean(3));
      }
    }

    @Override
    String version() {
      return "pgjdbc " + org.postgresql.Driver.class.getPackage().getImplementationVersion();
    }
  },

  R2DBC("r2dbc") {
    @Override
    Outcome connect(String url) {
      return Mono.from(ConnectionFactories.get(url).create())
          .flatMap(connection -> ask(connection))
          .block(Duration.ofSeconds(30));
    }

    private Mono<Outcome> ask(Connection connection) {
      return Flux.from(connection.createStatement(QUESTION).execute())
          .flatMap(result ->
              result.map((row, _) ->
                  (Outcome)
                      new Outcome.Reached(
                          row.get(0, String.class),
                          row.get(1, String.class),
                          row.get(2, Boolean.class))))
          .next()
          .flatMap(outcome -> Mono.from(connection.close()).thenReturn(outcome));
    }

    @Override
    String version() {
      return "r2dbc-postgresql, "
          + io.r2dbc.postgresql.PostgresqlConnectionFactory.class
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .getPath()
              .replaceFirst(".*/", "");
    }
  };

  private static final String QUESTION =
      "SELECT current_database(), current_user::text,"
          + " (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid())";

  private final String client;

  JvmClient(String client) {
    this.client = client;
  }

  @Override
  public String client() {
    return client;
  }

  abstract Outcome connect(String url) throws Exception;

  abstract String version();

  @Override
  public Connected connect(List<Secret> texts, Map<String, String> variables) {
    return new Connected(version(), texts.stream().map(this::attempt).toList());
  }

  private Outcome attempt(Secret text) {
    try {
      return connect(text.reveal());
    } catch (Exception failed) {
      return new Outcome.Failed(failed.getClass().getSimpleName());
    }
  }
}
