package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.testing.Launch;
import dev.dbcheck.testing.PostgresServer;
import dev.dbcheck.testing.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands do with any real PostgreSQL, wherever it runs. */
interface CommandContract {

  /** Returns the server, prepared. */
  PostgresServer server();

  /** Returns what a URL of this server says about TLS. */
  String parameters();

  @Test
  default void plansMigratesAndThenHasNothingToDo(@TempDir Path folder)
      throws IOException, SQLException {
    App app = App.on(server(), folder, parameters());

    Launch.Result plan = app.run("plan", "--expect-database", app.database());
    assertThat(plan.out())
        .contains("0 migrations applied, 2 pending", "V1__create_shops.sql")
        .doesNotContain("nothing to do");
    assertThat(plan.status()).as(plan.all()).isZero();
    assertThat(tables(app)).isEmpty();

    Launch.Result migrated = app.run("migrate", "--expect-database", app.database());
    assertThat(migrated.out())
        .containsPattern("done  1 create shops  \\d+ ms\\n  done  2 create orders  \\d+ ms\\n")
        .endsWith("applied 2 migrations; the schema is at version 2\n");
    assertThat(migrated.status()).as(migrated.all()).isZero();
    assertThat(tables(app)).containsExactly("flyway_schema_history", "orders", "shops");

    Launch.Result again = app.run("migrate");
    assertThat(again.out()).contains("2 migrations applied, 0 pending", "nothing to do");
    assertThat(again.status()).as(again.all()).isZero();
  }

  @Test
  default void aPlanRunsNoStatementThatChangesSomething(@TempDir Path folder)
      throws IOException, SQLException {
    App app = App.on(server(), folder, parameters());
    Files.writeString(
        folder.resolve("flyway.toml"), "[flyway]\ninitSql = \"create table evil (id int)\"\n");

    Launch.Result plan = app.run("plan");

    assertThat(plan.err()).contains("read-only");
    assertThat(plan.status()).isEqualTo(9);
    assertThat(tables(app)).isEmpty();
  }

  @Test
  default void everyReportFitsTheSchema(@TempDir Path folder) throws IOException {
    App app = App.on(server(), folder, parameters());

    for (List<String> command :
        List.of(
            List.of("resolve"),
            List.of("probe"),
            List.of("plan"),
            List.of("migrate"),
            List.of("migrate", "--expect-port", "1"))) {
      List<String> arguments = new ArrayList<>(command);
      arguments.addAll(List.of("--format", "json"));
      Launch.Result result = app.run(arguments.toArray(String[]::new));

      ReportSchema.validate(result.out());
      assertThat(result.out()).contains("\"exitStatus\" : " + result.status());
      assertThat(result.err()).isEmpty();
    }
  }

  @Test
  default void refusingSendsNothingToTheServer(@TempDir Path folder)
      throws IOException, SQLException {
    App app = App.on(server(), folder, parameters());

    Launch.Result refused = app.run("migrate", "--expect-database", "another");

    assertThat(refused.err()).startsWith("error DBC703: ").contains("at .env:1");
    assertThat(refused.out()).doesNotContain("probe");
    assertThat(refused.status()).isEqualTo(4);
    assertThat(tables(app)).isEmpty();
  }

  @Test
  default void aFailedMigrationSaysWhichStatementAndWhatIsLeft(@TempDir Path folder)
      throws IOException, SQLException {
    App app = App.on(server(), folder, parameters());
    app.migration("V2__create_orders.sql", "create table orders (id int);\nselect 1/0;\n");

    Launch.Result failed = app.run("migrate");

    assertThat(failed.out()).containsPattern("done  1 create shops .*\\n  FAIL  2 create orders");
    assertThat(failed.err())
        .contains("error DBC801: ", "V2__create_orders.sql", "line 2", "division by zero");
    assertThat(failed.status()).isEqualTo(9);
    assertThat(tables(app)).containsExactly("flyway_schema_history", "shops");
  }

  @Test
  default void runHandsTheUrlOverUnchanged(@TempDir Path folder) throws IOException {
    App app = App.on(server(), folder, parameters());

    Launch.Result result =
        app.run("run", "--", "sh", "-c", "printf %s \"$DATABASE_URL\" >url.txt; exit 42");

    assertThat(Files.readString(folder.resolve("url.txt"))).isEqualTo(app.url());
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("identity");
    assertThat(result.status()).isEqualTo(42);
  }

  @Test
  default void aStandbyOrReadOnlyDatabaseIsNotFit(@TempDir Path folder) throws IOException {
    App app = App.on(server(), folder, parameters());
    server()
        .execute("alter database " + app.database() + " set default_transaction_read_only to on");

    Launch.Result plan = app.run("plan");

    assertThat(plan.err()).contains("error DBC601: ");
    assertThat(plan.status()).isEqualTo(8);
    Launch.Result run = app.run("run", "--", "true");
    assertThat(run.err()).contains("warning DBC601: ");
    assertThat(run.status()).isZero();
  }

  @Test
  default void aRoleThatMayNotCreateIsNotFit(@TempDir Path folder)
      throws IOException, SQLException {
    App app = App.on(server(), folder, parameters());
    server().execute("alter database " + app.database() + " owner to current_user");

    for (String command : List.of("plan", "migrate")) {
      Launch.Result refused = app.run(command);

      assertThat(refused.err())
          .endsWith(
              """
              error DBC605: role app lacks the privilege to create in schema public
                migrating creates public.flyway_schema_history first
                hint: Let the owner of schema public run: grant create on schema public to app
              """);
      assertThat(refused.status()).isEqualTo(8);
    }
    assertThat(tables(app)).isEmpty();

    server().executeIn(app.database(), "grant create on schema public to app");
    assertThat(app.run("migrate").status()).isZero();

    server().executeIn(app.database(), "revoke create on schema public from app");
    assertThat(app.run("migrate").all()).doesNotContain("DBC605").contains("nothing to do");

    app.migration("V3__mark_shops.sql", "alter table shops add column marked boolean;");
    Launch.Result altered = app.run("migrate");
    assertThat(altered.err()).contains("warning DBC605: ").doesNotContain("error");
    assertThat(altered.status()).as(altered.all()).isZero();
  }

  @Test
  default void aRoleThatMayNotCreateTheConfiguredSchemaIsNotFit(@TempDir Path folder)
      throws IOException {
    App app = App.on(server(), folder, parameters());
    server().execute("alter database " + app.database() + " owner to current_user");
    Files.writeString(folder.resolve("flyway.toml"), "[flyway]\ndefaultSchema = \"shop\"\n");

    Launch.Result refused = app.run("plan");

    assertThat(refused.err())
        .contains("error DBC605: role app lacks the privilege to create in database fresh")
        .contains("grant create on database " + app.database() + " to app");
    assertThat(refused.status()).isEqualTo(8);
  }

  private List<String> tables(App app) throws SQLException {
    try (Connection connection = server().administrator().apply(app.database()).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'public' order by 1")) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }
}
