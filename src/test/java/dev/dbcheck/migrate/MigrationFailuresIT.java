package dev.dbcheck.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.probe.IdentityChanges;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Migrations that end early. */
@Timeout(60)
class MigrationFailuresIT {
  @RegisterExtension static final MigrationServer SERVER = new MigrationServer();

  @TempDir Path folder;
  private Scene scene;

  @BeforeEach
  void layOutApp() throws IOException, SQLException {
    scene = SERVER.scene(folder).migration("V1__shops.sql", "create table shops (id int);");
  }

  @Test
  void saysWhichStatementFailedAndThatItWasRolledBack() throws IOException, SQLException {
    scene.migration(
        "V2__orders.sql",
        """
        create table orders (id int);

        insert into orders
        select id from stores;
        """);

    MigrationOutcome outcome = scene.migrate();

    assertThat(outcome.diagnostics())
        .containsExactly(
            Diagnostic.of(
                    Code.MIGRATION_FAILED,
                    "V2__orders.sql failed at line 3: ERROR: relation \"stores\" does not exist"
                        + " (SQLSTATE 42P01)")
                .detail(
                    "statement: insert into orders select id from stores; its transaction was"
                        + " rolled back; the schema history is at version 1"));
    assertThat(outcome.applied())
        .extracting(AppliedMigration::script)
        .containsExactly("V1__shops.sql");
    assertThat(outcome.versionBefore()).isEmpty();
    assertThat(outcome.versionAfter()).contains("1");
    assertThat(scene.listener.heard)
        .containsExactly(
            "started V1__shops.sql",
            "finished V1__shops.sql",
            "started V2__orders.sql",
            "failed V2__orders.sql");
    assertThat(scene.relations()).doesNotContain("public.orders");
    assertThat(scene.plan().problems()).isEmpty();
  }

  @Test
  void saysThatAFailedRowStandsWhereThereWasNoTransaction() throws IOException, SQLException {
    scene.migration(
        "V2__index.sql",
        "create index concurrently one on shops (id);\n"
            + "create index concurrently two on shops (name);\n");

    MigrationOutcome outcome = scene.migrate();

    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.MIGRATION_FAILED, Code.FAILED_MIGRATION_IN_HISTORY);
    assertThat(outcome.diagnostics().getFirst().detail().orElseThrow())
        .endsWith("it does not run in a transaction: what earlier statements did remains");
    assertThat(outcome.versionAfter()).contains("1");
    assertThat(scene.relations()).contains("public.one");
    assertThat(scene.query("select script from flyway_schema_history where not success"))
        .containsExactly("V2__index.sql");
  }

  @Test
  void countsNothingAsAppliedWhenAGroupIsRolledBack() throws IOException, SQLException {
    scene.migration("V2__orders.sql", "select 1 / 0;");
    scene.file("flyway.conf", "flyway.group=true\n");

    MigrationOutcome outcome = scene.migrate();

    assertThat(outcome.applied()).isEmpty();
    assertThat(outcome.versionAfter()).isEmpty();
    assertThat(scene.relations()).doesNotContain("public.shops");
  }

  @Test
  void countsNoMigrationWhoseCommitFailed() throws IOException {
    scene.migration(
        "V2__orders.sql",
        """
        create table orders (id int primary key,
          next int references orders deferrable initially deferred);
        insert into orders values (1, 2);
        """);

    MigrationOutcome outcome = scene.migrate();

    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.MIGRATION_FAILED);
    assertThat(outcome.diagnostics().getFirst().detail().orElseThrow())
        .contains("violates foreign key constraint");
    assertThat(outcome.applied())
        .extracting(AppliedMigration::script)
        .containsExactly("V1__shops.sql");
    assertThat(outcome.versionAfter()).contains("1");
  }

  @Test
  void namesTheMigrationThatMissesAPlaceholder() throws IOException {
    scene.migration("V2__city.sql", "select 1;\ninsert into shops values (${number});");

    assertThat(scene.migrate().diagnostics())
        .extracting(Diagnostic::code, Diagnostic::message)
        .containsExactly(
            tuple(
                Code.MIGRATION_FAILED,
                "V2__city.sql could not be read from line 1 on: no value provided for placeholder:"
                    + " ${number}. Check your configuration!"));
  }

  @Test
  void saysThatTheRoleMayNotCreateTheHistory() throws SQLException {
    String user = "guest_" + scene.target.database().orElseThrow();
    scene.sql("create role %s login password 'guest'".formatted(user));
    ((PGSimpleDataSource) scene.dataSource.real()).setUser(user);

    assertThat(scene.migrate().diagnostics())
        .extracting(Diagnostic::code, Diagnostic::message)
        .containsExactly(
            tuple(
                Code.MIGRATION_FAILED,
                "a statement of Flyway's own failed: ERROR: permission denied for schema public"
                    + " (SQLSTATE 42501)"));
  }

  @Test
  void namesAFailedCallback() throws IOException {
    scene.migration("afterMigrate.sql", "select\n  1 / 0;");

    MigrationOutcome outcome = scene.migrate();

    assertThat(outcome.diagnostics())
        .containsExactly(
            Diagnostic.of(
                    Code.MIGRATION_FAILED,
                    "afterMigrate.sql failed at line 1: ERROR: division by zero (SQLSTATE 22012)")
                .detail("statement: select 1 / 0"));
    assertThat(outcome.applied()).hasSize(1);
    assertThat(outcome.versionAfter()).contains("1");
  }

  @Test
  void appliesEachMigrationOnceWhenTwoRunAtATime() throws Exception {
    for (int version = 2; version < 8; version++) {
      scene.migration("V%d__insert.sql".formatted(version), "insert into shops values (1);");
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<MigrationOutcome>> outcomes =
          threads.invokeAll(List.of(this::migrateAlone, this::migrateAlone));
      List<String> applied = new ArrayList<>();
      for (Future<MigrationOutcome> outcome : outcomes) {
        assertThat(outcome.get().diagnostics()).isEmpty();
        outcome.get().applied().forEach(migration -> applied.add(migration.script()));
      }
      assertThat(applied).hasSize(7).doesNotHaveDuplicates();
    }
    assertThat(scene.query("select count(*) from shops")).containsExactly("6");
  }

  private MigrationOutcome migrateAlone() {
    return scene.migrator().migrate(new RecordingListener(), Clock.systemUTC());
  }

  @Test
  void givesUpWhenAnotherSessionHoldsFlywaysLock() throws IOException, SQLException {
    scene.migrate();
    scene.migration("V2__orders.sql", "create table orders (id int);");
    scene.file("flyway.conf", "flyway.lockRetryCount=0\n");
    try (Connection other = scene.dataSource.real().getConnection();
        Statement statement = other.createStatement()) {
      // Flyway's lock is one number plus the hash of the quoted table's name.
      long lock = 77431708279161L + "\"public\".\"flyway_schema_history\"".hashCode();
      statement.execute("select pg_advisory_lock(" + lock + ")");

      assertThat(scene.migrate().diagnostics())
          .extracting(Diagnostic::code)
          .containsExactly(Code.MIGRATION_LOCK_TIMED_OUT);
    }
    assertThat(scene.relations()).doesNotContain("public.orders");
  }

  @Test
  void tellsALockTimeoutInsideAMigration() throws IOException, SQLException {
    scene.migrate();
    scene.migration(
        "V2__name.sql", "set local lock_timeout = '50ms';\nalter table shops add name text;\n");
    try (Connection other = scene.dataSource.real().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table shops");

      assertThat(scene.migrate().diagnostics())
          .extracting(Diagnostic::code, d -> d.message())
          .containsExactly(
              tuple(
                  Code.MIGRATION_LOCK_TIMED_OUT,
                  "V2__name.sql failed at line 2: ERROR: canceling statement due to lock timeout"
                      + " (SQLSTATE 55P03)"));
    }
  }

  @Test
  void stopsWhenAnotherConnectionReachesAnotherDatabase() throws SQLException {
    scene.plan();
    scene.dataSource.refuseFrom(2, IdentityChanges.to("other"));

    assertThat(scene.migrate().diagnostics())
        .extracting(Diagnostic::code, Diagnostic::message)
        .containsExactly(
            tuple(Code.IDENTITY_CHANGED, "reached database 2/2/other instead of 1/1/app"));
    assertThat(scene.relations()).isEmpty();
  }

  @Test
  void stopsWhenTheSecondConnectionOfOneMigrationReachesAnotherDatabase()
      throws IOException, SQLException {
    scene.file("flyway.conf", "flyway.postgresql.transactional.lock=true\n");
    scene.dataSource.refuseFrom(2, IdentityChanges.to("other"));

    assertThat(scene.migrate().diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.IDENTITY_CHANGED);
    assertThat(scene.relations()).doesNotContain("public.shops");
  }

  @Test
  void reportsAConnectionThatIsRefused() {
    scene.dataSource.refuseFrom(
        1, new SQLException("no route for postgresql://app:" + Targets.PASSWORD + "@db", "08001"));

    Diagnostic problem = scene.migrate().diagnostics().getFirst();

    assertThat(problem.code()).isEqualTo(Code.CONNECTION_CLOSED);
    assertThat(problem.message())
        .isEqualTo("could not open another connection: no route for postgresql://app:***@db");
    assertThat(scene.plan().problems()).containsExactly(problem);
  }

  @Test
  void saysThatTheHistoryIsUnknownWhenTheServerEndsTheSession() throws IOException {
    scene.migration("V2__end.sql", "select pg_terminate_backend(pg_backend_pid());");
    scene.dataSource.refuseFrom(2, new SQLException("refused", "08001"));

    Diagnostic problem = scene.migrate().diagnostics().getFirst();

    assertThat(problem.code()).isEqualTo(Code.MIGRATION_FAILED);
    assertThat(problem.detail().orElseThrow())
        .endsWith("the state of the schema history could not be read afterwards");
  }

  @Test
  void letsNoSecretThroughAndPrintsNothing() throws IOException {
    String placeholder = "plant-in-placeholder";
    scene.file("flyway.conf", "flyway.placeholders.api_token=" + placeholder + "\n");
    scene.migration(
        "V2__secrets.sql",
        """
        create role worker password 'plant-in-statement';
        do $$ begin raise exception 'for %s and ${api_token}'; end $$;
        """
            .formatted(Targets.PASSWORD));
    scene.migration("V3__role.sql", "create role");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    String said;
    try (PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      System.setErr(captured);
      MigrationPlan plan = scene.plan();
      MigrationOutcome first = scene.migrate();
      scene.migration(
          "V2__secrets.sql", "alter role nobody password 'plant-in-statement' valid until '';");
      MigrationOutcome second = scene.migrate();
      said = plan + "\n" + first + "\n" + second + "\n" + scene.read() + scene.listener.heard;
      assertThat(List.of(first.succeeded(), second.succeeded())).containsOnly(false);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }

    assertThat(said)
        .contains("ERROR: for *** and ***")
        .contains("alter role nobody password *** valid until")
        .doesNotContain(Targets.PASSWORD, placeholder, "plant-in");
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
