package dev.dbcheck.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FlywayMigratorIT {
  @RegisterExtension static final MigrationServer SERVER = new MigrationServer();

  @TempDir Path folder;
  private Scene scene;

  @BeforeEach
  void layOutApp() throws IOException, SQLException {
    scene =
        SERVER
            .scene(folder)
            .migration("V1__shops.sql", "create table shops (id int primary key, name text);")
            .migration("V2__orders.sql", "create table orders (shop int references shops);");
  }

  @Test
  void plansWhatIsPendingAndChangesNothing() throws SQLException {
    MigrationPlan plan = scene.plan();

    assertThat(plan.historyTable()).isEqualTo("public.flyway_schema_history");
    assertThat(plan.currentVersion()).isEmpty();
    assertThat(plan.applied()).isZero();
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.isUpToDate()).isFalse();
    assertThat(plan.pending())
        .extracting(
            PendingMigration::version,
            PendingMigration::description,
            PendingMigration::script,
            PendingMigration::type)
        .containsExactly(
            tuple(Optional.of("1"), "shops", "V1__shops.sql", "SQL"),
            tuple(Optional.of("2"), "orders", "V2__orders.sql", "SQL"));
    assertThat(plan.pending()).allMatch(pending -> pending.checksum().isPresent());
    assertThat(scene.relations()).isEmpty();
    assertThat(scene.dataSource.connections()).isEqualTo(1);
  }

  @Test
  void appliesWhatIsPendingThenNothing() throws SQLException {
    MigrationOutcome first = scene.migrate();

    assertThat(first.succeeded()).isTrue();
    assertThat(first.versionBefore()).isEmpty();
    assertThat(first.versionAfter()).contains("2");
    assertThat(first.applied())
        .extracting(AppliedMigration::script)
        .containsExactly("V1__shops.sql", "V2__orders.sql");
    assertThat(first.applied()).allMatch(applied -> applied.elapsed().toNanos() > 0);
    assertThat(scene.listener.heard)
        .containsExactly(
            "started V1__shops.sql",
            "finished V1__shops.sql",
            "started V2__orders.sql",
            "finished V2__orders.sql");
    assertThat(scene.dataSource.connections()).isEqualTo(1);

    MigrationOutcome second = scene.migrate();

    assertThat(second)
        .isEqualTo(new MigrationOutcome(List.of(), Optional.of("2"), Optional.of("2"), List.of()));
    assertThat(scene.dataSource.connections()).isEqualTo(2);
    MigrationPlan plan = scene.plan();
    assertThat(plan.isUpToDate()).isTrue();
    assertThat(plan.currentVersion()).contains("2");
    assertThat(plan.applied()).isEqualTo(2);
  }

  @Test
  void endsAMigrationThatCreatesAnIndexConcurrently() throws IOException, SQLException {
    scene.migration("V3__index.sql", "create index concurrently shops_name on shops (name);");

    MigrationOutcome outcome = scene.migrate();

    assertThat(outcome.diagnostics()).isEmpty();
    assertThat(outcome.versionAfter()).contains("3");
    assertThat(scene.relations()).contains("public.shops_name");
  }

  @Test
  void appliesRepeatableMigrationsAgainWhenTheyChange() throws IOException, SQLException {
    scene.migration("R__names.sql", "create or replace view names as select name from shops;");
    scene.migrate();
    assertThat(scene.plan().isUpToDate()).isTrue();

    scene.migration("R__names.sql", "create or replace view names as select name from shops -- 2");

    assertThat(scene.plan().problems()).isEmpty();
    assertThat(scene.plan().pending())
        .extracting(PendingMigration::version, PendingMigration::script)
        .containsExactly(tuple(Optional.empty(), "R__names.sql"));
    assertThat(scene.migrate().applied())
        .extracting(AppliedMigration::script)
        .containsExactly("R__names.sql");
  }

  @Test
  void runsSqlCallbacksWhenMigratingAndNotWhenPlanning() throws IOException, SQLException {
    scene.migration("afterMigrate.sql", "create table if not exists seen (at timestamptz);");
    scene.migration("beforeInfo.sql", "create table info_ran (at timestamptz);");
    scene.migration("afterConnect.sql", "create schema if not exists connect_ran;");

    MigrationPlan plan = scene.plan();

    assertThat(plan.callbacks()).isTrue();
    assertThat(scene.relations()).isEmpty();
    String schemas = "select nspname from pg_namespace where nspname = 'connect_ran'";
    assertThat(scene.query(schemas)).isEmpty();
    scene.migrate();
    assertThat(scene.relations()).contains("public.seen").doesNotContain("public.info_ran");
    assertThat(scene.query(schemas)).hasSize(1);
    assertThat(scene.plan().isUpToDate()).isFalse();
  }

  @Test
  void followsTheAppsFlywayConf() throws IOException, SQLException {
    scene.migration("V3__placeholder.sql", "insert into shops values (1, '${city}');");
    scene.file(
        "flyway.conf",
        """
        flyway.url=%s
        flyway.user=nobody
        flyway.password=wrong
        flyway.schemas=shop,audit
        flyway.table=history
        flyway.placeholders.city=Lyon
        """
            .formatted(
                "jdbc:postgresql://127.0.0.1:%d/%s"
                    .formatted(
                        scene.target.endpoints().getFirst().port(),
                        scene.target.database().orElseThrow())));

    assertThat(scene.plan().historyTable()).isEqualTo("shop.history");
    assertThat(scene.relations()).isEmpty();
    assertThat(scene.migrate().diagnostics()).isEmpty();
    assertThat(scene.query("select name from shop.shops")).containsExactly("Lyon");
    assertThat(scene.relations()).contains("shop.history");
  }

  @Test
  void followsTheAppsFlywayToml() throws IOException, SQLException {
    scene.file("sql/V1__one.sql", "create table one (city text default '${city}');");
    scene.file(
        "flyway.toml",
        """
        id = "an-id-of-another-tool"

        [environments.default]
        url = "jdbc:postgresql://127.0.0.1:%d/%s"
        user = "nobody"
        password = "wrong"
        schemas = ["shop"]

        [flyway]
        locations = ["filesystem:sql"]
        table = "history"
        baselineMigrationPrefix = "B"

        [flyway.placeholders]
        city = "Lyon"

        [flyway.postgresql.transactional]
        lock = true
        """
            .formatted(
                scene.target.endpoints().getFirst().port(), scene.target.database().orElseThrow()));

    assertThat(scene.migrate().diagnostics()).isEmpty();
    assertThat(scene.relations()).contains("shop.history", "shop.one");
    assertThat(scene.query("insert into shop.one default values returning city"))
        .containsExactly("Lyon");
    // A transaction's lock, which this configuration asks for, needs a connection of its own.
    assertThat(scene.dataSource.connections()).isGreaterThan(1);
  }
}
