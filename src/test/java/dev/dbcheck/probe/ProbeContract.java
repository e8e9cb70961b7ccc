package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.target.TlsMode;
import dev.dbcheck.testing.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a probe finds on any real PostgreSQL, wherever it runs. */
interface ProbeContract {

  /** Returns the server, prepared. */
  PostgresServer server();

  /** Returns the way to it with the planted role. */
  default Targets target() {
    return Targets.at(server().host(), server().port());
  }

  @Test
  default void reachesTheDatabaseThroughAllStages() {
    ProbeResult result = target().probe();

    assertThat(result.stages().stream().map(StageResult::stage)).containsExactly(Stage.values());
    assertThat(result.stages().stream().map(StageResult::status))
        .doesNotContain(StageStatus.FAILED);
    assertThat(result.server().orElseThrow().user()).isEqualTo(PostgresServer.USER);
    assertThat(result.server().orElseThrow().database()).isEqualTo(PostgresServer.USER);
    assertThat(result.server().orElseThrow().standby()).isFalse();
    assertThat(result.server().orElseThrow().readOnly()).isFalse();
    assertThat(result.identity().orElseThrow().systemIdentifier().orElseThrow()).matches("\\d+");
    assertThat(result.identity().orElseThrow().databaseOid()).isPositive();
    assertThat(Shown.stage(result, Stage.LOGIN).facts())
        .containsEntry("authentication", "scram-sha-256");
    result.session().orElseThrow().close();
  }

  @Test
  default void opensOneConnectionForAllStages() {
    try (FakePostgres front =
        FakePostgres.start(
            conversation -> conversation.forward(server().host(), server().port()))) {
      ProbeResult reached = Targets.at("127.0.0.1", front.port()).probe();
      assertThat(reached.identity()).isPresent();
      assertThat(front.connections()).isEqualTo(1);
      reached.session().orElseThrow().close();

      ProbeResult rejected =
          Targets.at("127.0.0.1", front.port())
              .mode(TlsMode.PREFER)
              .password(Optional.of("wrong"))
              .probe();
      assertThat(rejected.session()).isEmpty();
      assertThat(front.connections()).isEqualTo(2);
      assertThat(front.received()).doesNotContain(PostgresServer.PASSWORD).doesNotContain("wrong");
    }
  }

  @Test
  default void rejectsAWrongPassword() {
    ProbeResult result = target().password(Optional.of("wrong")).probe();

    assertThat(Shown.codes(result)).contains(Code.PASSWORD_REJECTED);
    assertThat(Shown.stage(result, Stage.LOGIN).status()).isEqualTo(StageStatus.FAILED);
    assertThat(Shown.stage(result, Stage.IDENTITY).status()).isEqualTo(StageStatus.SKIPPED);
  }

  @Test
  default void tellsOfAMissingPassword() {
    ProbeResult result = target().password(Optional.empty()).probe();

    assertThat(Shown.codes(result)).contains(Code.PASSWORD_MISSING);
  }

  @Test
  default void tellsOfAMissingDatabase() {
    ProbeResult result = target().database("nowhere").probe();

    assertThat(Shown.codes(result)).contains(Code.DATABASE_NOT_FOUND);
  }

  @Test
  default void takesAMissingRoleForAWrongPasswordAsTheServerDoes() {
    ProbeResult result = target().user("nobody").probe();

    assertThat(Shown.codes(result)).contains(Code.PASSWORD_REJECTED);
  }

  @Test
  default void tellsOfARoleThatMayNotLogIn() {
    ProbeResult result = target().user("nologin").probe();

    assertThat(Shown.codes(result)).contains(Code.ROLE_REJECTED);
  }

  @Test
  default void tellsOfAMissingConnectPrivilege() {
    String database = server().newDatabase();
    server().execute("REVOKE CONNECT ON DATABASE " + database + " FROM PUBLIC");
    server().execute("ALTER DATABASE " + database + " OWNER TO CURRENT_USER");

    ProbeResult result = target().database(database).probe();

    assertThat(Shown.codes(result)).contains(Code.CONNECT_PRIVILEGE_MISSING);
  }

  @Test
  default void tellsOfAStartupParameterThatTheServerDoesNotKnow() {
    ProbeResult result = target().parameter("options", "-c no_such_setting=1").probe();

    assertThat(Shown.codes(result)).contains(Code.STARTUP_PARAMETER_REJECTED);
  }

  @Test
  default void factsTellOfAReadOnlyDatabase() {
    ProbeResult result =
        target().parameter("options", "-c default_transaction_read_only=on").probe();

    assertThat(Shown.stage(result, Stage.IDENTITY).facts()).containsEntry("readOnly", "true");
    assertThat(Readiness.check(result.server().orElseThrow()))
        .extracting(finding -> finding.code())
        .containsExactly(Code.READ_ONLY);
    result.session().orElseThrow().close();
  }

  @Test
  default void refusesAServerThatIsNotTheWantedOne() {
    Targets readOnly = target().parameter("options", "-c default_transaction_read_only=on");

    ProbeResult result = readOnly.parameter("target_session_attrs", "read-write").probe();

    assertThat(Shown.codes(result)).contains(Code.READ_ONLY);
    assertThat(Shown.stage(result, Stage.IDENTITY).status()).isEqualTo(StageStatus.FAILED);
    assertThat(result.session()).isEmpty();
  }

  @Test
  default void warnsWhereTheSystemIdentifierIsHidden() {
    String database = server().newDatabase();
    server().executeIn(database, "REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC");

    ProbeResult result = target().database(database).probe();

    assertThat(Shown.codes(result)).contains(Code.SYSTEM_IDENTIFIER_HIDDEN);
    assertThat(result.identity().orElseThrow().systemIdentifier()).isEmpty();
    assertThat(Shown.stage(result, Stage.IDENTITY).status()).isEqualTo(StageStatus.WARNED);
    result.session().orElseThrow().close();
  }

  @Test
  default void handsOverTheProbedConnectionAndThenFurtherOnes() throws SQLException {
    ProbeResult result = target().probe();

    try (Session session = result.session().orElseThrow();
        Connection first = session.dataSource().getConnection();
        Connection second = session.dataSource().getConnection()) {
      assertThat(backend(first)).isNotEqualTo(backend(second));
      assertThat(first.getAutoCommit()).isTrue();
      assertThat(session.identity()).isEqualTo(result.identity().orElseThrow());
    }
  }

  @Test
  default void closesEveryConnectionWithTheSession() throws SQLException {
    Session session = target().probe().session().orElseThrow();
    Connection first = session.dataSource().getConnection();
    Connection second = session.dataSource().getConnection();

    session.close();

    assertThat(first.isClosed()).isTrue();
    assertThat(second.isClosed()).isTrue();
    assertThat(session.dataSource())
        .satisfies(closed ->
            assertThatExceptionOfType(SQLException.class).isThrownBy(closed::getConnection));
  }

  @Test
  default void cancelsAStatement() throws SQLException, InterruptedException {
    try (Session session = target().probe().session().orElseThrow();
        Connection connection = session.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);

      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute("SELECT pg_sleep(30)"))
          .matches(cancelled -> cancelled.getSQLState().equals("57014"));
    }
  }

  @Test
  default void refusesAnotherDatabaseOfTheSameName() throws SQLException {
    String database = server().newDatabase();
    try (Session session = target().database(database).probe().session().orElseThrow()) {
      Connection probed = session.dataSource().getConnection();
      probed.close();
      server().execute("ALTER DATABASE " + database + " RENAME TO " + database + "_old");
      server().execute("CREATE DATABASE " + database + " OWNER " + PostgresServer.USER);

      assertThatExceptionOfType(IdentityChanged.class)
          .isThrownBy(() -> session.dataSource().getConnection())
          .satisfies(changed -> {
            assertThat(changed.expected()).isEqualTo(session.identity());
            assertThat(changed.actual().databaseOid())
                .isNotEqualTo(session.identity().databaseOid());
          });
    }
  }

  private static int backend(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }
}
