package dev.dbcheck.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands in the way of migrating: the plan names it, and migrating refuses it the same way.
 */
@Timeout(60)
class MigrationProblemsIT {
  @RegisterExtension static final MigrationServer SERVER = new MigrationServer();

  @TempDir Path folder;
  private Scene scene;

  @BeforeEach
  void layOutApp() throws IOException, SQLException {
    scene = SERVER.scene(folder).migration("V1__shops.sql", "create table shops (id int);");
  }

  @Test
  void namesAMigrationThatWasChangedAfterwards() throws IOException {
    scene.migrate();
    scene.migration("V1__shops.sql", "create table shops (id bigint);");

    Diagnostic problem = onlyProblemOfPlanAndMigrate();

    assertThat(problem.code()).isEqualTo(Code.HISTORY_MISMATCH);
    assertThat(problem.message())
        .isEqualTo("version 1 (V1__shops.sql) was changed after it was applied");
    assertThat(problem.detail()).hasValueSatisfying(d -> assertThat(d).matches("checksum .+ now"));
  }

  @Test
  void onlyWarnsOfAChangeWhereTheAppTurnedValidationOff() throws IOException {
    scene.migrate();
    scene.migration("V1__shops.sql", "create table shops (id bigint);");
    scene.file("flyway.conf", "flyway.validateOnMigrate=false\n");

    assertThat(scene.plan().problems())
        .extracting(Diagnostic::code, Diagnostic::severity)
        .containsExactly(tuple(Code.HISTORY_MISMATCH, Severity.WARNING));
    assertThat(scene.migrate().diagnostics()).isEmpty();
  }

  @Test
  void namesAMigrationThatWasRenamed() throws IOException {
    scene.migrate();
    Files.move(
        folder.resolve("db/migration/V1__shops.sql"),
        folder.resolve("db/migration/V1__stores.sql"));

    Diagnostic problem = onlyProblemOfPlanAndMigrate();

    assertThat(problem.code()).isEqualTo(Code.HISTORY_MISMATCH);
    assertThat(problem.detail()).contains("it was applied as V1__shops.sql");
  }

  @Test
  void namesAnAppliedMigrationThatHasNoFile() throws IOException {
    scene.migration("V2__orders.sql", "create table orders (id int);");
    scene.migration("V3__carts.sql", "create table carts (id int);");
    scene.migrate();
    Files.delete(folder.resolve("db/migration/V2__orders.sql"));

    Diagnostic problem = onlyProblemOfPlanAndMigrate();

    assertThat(problem.code()).isEqualTo(Code.HISTORY_MISMATCH);
    assertThat(problem.message())
        .isEqualTo("version 2 (V2__orders.sql) is applied but has no local file");
  }

  @Test
  void warnsOfADatabaseThatIsNewerThanTheFiles() throws IOException {
    scene.migration("V2__orders.sql", "create table orders (id int);");
    scene.migrate();
    Files.delete(folder.resolve("db/migration/V2__orders.sql"));

    assertThat(scene.plan().problems())
        .containsExactly(
            Diagnostic.of(
                    Code.HISTORY_MISMATCH,
                    "version 2 (V2__orders.sql) is applied and newer than every local migration")
                .as(Severity.WARNING));
    assertThat(scene.migrate().succeeded()).isTrue();
  }

  @Test
  void namesAMigrationThatIsOutOfOrder() throws IOException {
    scene.migration("V3__carts.sql", "create table carts (id int);");
    scene.migrate();
    scene.migration("V2__orders.sql", "create table orders (id int);");

    Diagnostic problem = onlyProblemOfPlanAndMigrate();

    assertThat(problem.code()).isEqualTo(Code.HISTORY_MISMATCH);
    assertThat(problem.message())
        .isEqualTo(
            "version 2 (V2__orders.sql) is older than the current version and was never applied");
  }

  @Test
  void appliesOutOfOrderWhereTheAppAllowsIt() throws IOException {
    scene.migration("V3__carts.sql", "create table carts (id int);");
    scene.migrate();
    scene.migration("V2__orders.sql", "create table orders (id int);");
    scene.file("flyway.conf", "flyway.outOfOrder=true\n");

    assertThat(scene.plan().pending()).hasSize(1);
    assertThat(scene.migrate().applied())
        .extracting(AppliedMigration::script)
        .containsExactly("V2__orders.sql");
    assertThat(scene.plan().isUpToDate()).isTrue();
  }

  @Test
  void refusesASchemaThatHasTablesAndNoHistory() throws SQLException {
    scene.sql("create table alembic_version (version_num text)");

    Diagnostic problem = onlyProblemOfPlanAndMigrate();

    assertThat(problem.code()).isEqualTo(Code.SCHEMA_WITHOUT_HISTORY);
    assertThat(problem.message())
        .isEqualTo("schema is not empty and has no public.flyway_schema_history");
    assertThat(problem.detail())
        .contains("found: alembic_version; the wrong database looks like this too");
    assertThat(problem.hint().orElseThrow()).doesNotContain("baselineOnMigrate");
    assertThat(scene.relations()).containsExactly("public.alembic_version");
  }

  @Test
  void warnsWhereTheAppsOwnConfigurationWillBaseline() throws IOException, SQLException {
    scene.sql("create table legacy (id int)");
    scene.migration("V2__orders.sql", "create table orders (id int);");
    scene.file("flyway.conf", "flyway.baselineOnMigrate=true\nflyway.baselineVersion=1\n");

    MigrationPlan plan = scene.plan();

    assertThat(plan.isBlocked()).isFalse();
    assertThat(plan.problems())
        .extracting(Diagnostic::code, Diagnostic::severity)
        .containsExactly(tuple(Code.SCHEMA_WITHOUT_HISTORY, Severity.WARNING));
    assertThat(plan.pending())
        .extracting(PendingMigration::script)
        .containsExactly("V2__orders.sql");
    assertThat(scene.migrate().applied())
        .extracting(AppliedMigration::script)
        .containsExactly("V2__orders.sql");
  }

  @Test
  void namesAFailedRowInTheHistoryAndHowToRemoveIt() throws IOException, SQLException {
    scene.migrate();
    scene.migration("V2__orders.sql", "create table orders (id int);");
    scene.sql(
        "insert into flyway_schema_history values"
            + " (2, '2', 'orders', 'SQL', 'V2__orders.sql', 1, 'app', now(), 3, false)");

    Diagnostic problem = onlyProblemOfPlanAndMigrate();

    assertThat(problem.code()).isEqualTo(Code.FAILED_MIGRATION_IN_HISTORY);
    assertThat(problem.message())
        .isEqualTo(
            "version 2 (V2__orders.sql) failed earlier and stands as failed in"
                + " public.flyway_schema_history");
    String remedy = problem.hint().orElseThrow();
    scene.sql(remedy.substring(remedy.indexOf("delete from")));
    assertThat(scene.migrate().succeeded()).isTrue();
  }

  @Test
  void reportsTwoFilesOfOneVersion() throws IOException {
    scene.migration("V1__other.sql", "select 1;");

    assertThat(scene.plan().problems())
        .extracting(Diagnostic::code)
        .containsExactly(Code.FLYWAY_CONFIGURATION_INVALID);
    assertThat(scene.migrate().diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.FLYWAY_CONFIGURATION_INVALID);
  }

  @Test
  void reportsAValueThatFlywayDoesNotTake() throws IOException {
    scene.file("flyway.conf", "flyway.table=history\nflyway.encoding=klingon\n");

    Diagnostic problem = scene.plan().problems().getFirst();

    assertThat(problem.message())
        .isEqualTo("flyway.encoding has a value that Flyway does not take");
    assertThat(problem.origin().orElseThrow().location())
        .isEqualTo(folder.resolve("flyway.conf") + ":2");
    assertThat(scene.dataSource.connections()).isZero();
  }

  /** Returns the one problem, which Flyway's own validation and its migration must see as well. */
  private Diagnostic onlyProblemOfPlanAndMigrate() {
    MigrationPlan plan = scene.plan();
    assertThat(plan.isBlocked()).isTrue();
    assertThat(plan.problems()).hasSize(1);
    scene.listener.heard.clear();
    MigrationOutcome outcome = scene.migrate();
    assertThat(outcome.diagnostics()).isEqualTo(plan.problems());
    assertThat(outcome.applied()).isEmpty();
    assertThat(outcome.versionBefore()).isEqualTo(plan.currentVersion());
    assertThat(outcome.versionAfter()).isEqualTo(plan.currentVersion());
    assertThat(scene.listener.heard).isEmpty();
    return plan.problems().getFirst();
  }
}
