package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.testing.Launch;
import dev.dbcheck.testing.ReportSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs of other databases are named, masked and refused, whatever their form. */
class OtherDatabasesTest {
  @TempDir private Path folder;

  private Launch.Result run(String url, String... arguments) {
    return Launch.in(folder).with(Map.of("DATABASE_URL", url)).run(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mysql://app:pw@db.test:3306/shop?ssl=true | MySQL | mysql://***@db.test:3306/shop?***",
        "mysql2://app:pw@db.test/shop | MySQL | mysql2://***@db.test/shop",
        "mysql+pymysql://app:pw@db.test/shop | MySQL | mysql+pymysql://***@db.test/shop",
        "mariadb://app:pw@db.test/shop | MariaDB | mariadb://***@db.test/shop",
        "mongodb://app:pw@a.test:27017,b.test:27017/shop | MongoDB |"
            + " mongodb://***@a.test:27017,b.test:27017/shop",
        "mongodb+srv://app:pw@db.test/shop?w=1 | MongoDB | mongodb+srv://***@db.test/shop?***",
        "redis://:pw@db.test:6379/0 | Redis | redis://***@db.test:6379/0",
        "rediss://db.test | Redis | rediss://db.test",
        "sqlite:///app.db | SQLite | sqlite:///app.db",
        "sqlite+aiosqlite:///./app.db | SQLite | sqlite+aiosqlite:///./app.db",
        "sqlite3:db/app.sqlite3 | SQLite | sqlite3:db/app.sqlite3",
        "file:./dev.db | a file | file:./dev.db",
        "file:./dev.db?mode=ro | a file | file:./dev.db?***",
        "./dev.db | SQLite | ./dev.db",
        "db.sqlite3 | SQLite | db.sqlite3",
        ":memory: | SQLite | :memory:",
        "sqlserver://db.test:1433;database=shop;user=sa;password=pw | SQL Server |"
            + " sqlserver://db.test:1433;***",
        "jdbc:sqlserver://db.test:1433;user=sa;password={p;w} | SQL Server |"
            + " jdbc:sqlserver://db.test:1433;***",
        "Server=tcp:db.test,1433;Initial Catalog=shop;Password=pw; | SQL Server | a list",
        "jdbc:oracle:thin:app/pw@db.test:1521:shop | Oracle Database |"
            + " jdbc:oracle:***@db.test:1521:shop",
        "jdbc:oracle:thin:app/pw@//db.test:1521/shop | Oracle Database |"
            + " jdbc:oracle:***@//db.test:1521/shop",
        "oracle+oracledb://app:pw@db.test:1521/shop | Oracle Database | ***@db.test:1521/shop",
        "jdbc:mysql://db.test:3306/shop?user=app&password=pw | MySQL |"
            + " jdbc:mysql://db.test:3306/shop?***",
        "jdbc:h2:mem:shop | H2 | scheme jdbc:h2",
        "clickhouse://app:pw@db.test:9000/shop | ClickHouse | clickhouse://***@db.test:9000/shop",
        "jdbc:ch://db.test:8123/shop | ClickHouse | scheme jdbc:ch",
        "snowflake://app:pw@account/shop/public?warehouse=w | Snowflake |"
            + " snowflake://***@account/shop/public?***",
        "libsql://shop-team.turso.io?authToken=tk | libSQL | libsql://shop-team.turso.io?***",
        "duckdb:///shop.duckdb | DuckDB | duckdb:///shop.duckdb",
      })
  void isNamedAndShownWithoutItsSecrets(String url, String product, String shown) {
    Launch.Result result = run(url, "resolve");

    assertThat(result.err())
        .startsWith("error DBC202: ")
        .contains("names " + product + ", and dbcheck knows PostgreSQL", shown)
        .contains("hint: Give the URL of a PostgreSQL database");
    assertThat(result.status()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cockroachdb://app:pw@db.test:26257/shop",
        "redshift+psycopg2://app:pw@db.test:5439/shop"
      })
  void speakingTheProtocolIsNotEnough(String url) {
    Launch.Result result = run(url, "resolve");

    assertThat(result.err()).startsWith("error DBC202: ").contains("speaks its protocol");
    assertThat(result.status()).isEqualTo(3);
  }

  static Stream<Arguments> forms() {
    List<String> forms =
        List.of(
            "mysql://app:%s@db.test:3306/shop",
            "mysql://%s@db.test/shop",
            "mysql://db.test/shop?user=app&password=%s&ssl=true",
            "mariadb+aiomysql://app:%s@db.test/shop",
            "mongodb://app:%s@a.test,b.test/shop?authSource=admin",
            "mongodb+srv://app:%s@cluster.test/?retryWrites=true",
            "redis://:%s@db.test:6379/0",
            "rediss://default:%s@db.test:6379",
            "sqlite:///app.db?key=%s",
            "sqlite:///app.db?cipher=x&hexkey=%s",
            "file:./dev.db?authToken=%s",
            "./dev.db?key=%s",
            "sqlserver://db.test:1433;database=shop;user=sa;password=%s;encrypt=true",
            "sqlserver://db.test:1433;user=sa;password={%s};encrypt=true",
            "sqlserver://sa:%s@db.test:1433?database=shop",
            "mssql+pyodbc://sa:%s@db.test/shop?driver=x",
            "mssql+pyodbc:///?odbc_connect=DRIVER={x};SERVER=db.test;UID=sa;PWD=%s",
            "Server=tcp:db.test,1433;Initial Catalog=shop;User ID=sa;Password=%s;Encrypt=True;",
            "Data Source=db.test;Initial Catalog=shop;User ID=sa;Password=%s",
            "jdbc:sqlserver://db.test:1433;databaseName=shop;user=sa;password=%s",
            "jdbc:mysql://db.test:3306/shop?user=app&password=%s",
            "jdbc:mysql://app:%s@db.test:3306/shop",
            "jdbc:oracle:thin:app/%s@db.test:1521:shop",
            "jdbc:oracle:thin:app/%s@//db.test:1521/shop",
            "jdbc:oracle:oci:app/%s@shop",
            "oracle://app:%s@db.test:1521/?service_name=shop",
            "cockroachdb://app:%s@db.test:26257/shop?sslmode=verify-full",
            "clickhouse://app:%s@db.test:9000/shop",
            "clickhouse://db.test:9000/shop?username=app&password=%s",
            "snowflake://app:%s@account/shop?warehouse=w",
            "jdbc:snowflake://account.test/?user=app&password=%s",
            "libsql://shop.turso.io?authToken=%s",
            "libsql://app:%s@shop.turso.io",
            "prisma+postgres://accelerate.test/?api_key=%s",
            "h2:mem:shop;USER=sa;PASSWORD=%s");
    return forms.stream()
        .flatMap(form -> PlantedSecret.all().map(secret -> Arguments.of(form, secret)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void noOutputHoldsTheSecretOrAPieceOfIt(String form, PlantedSecret secret) {
    for (String spelled : Set.of(secret.text(), secret.encoded() + "%21")) {
      String url = form.formatted(spelled);
      for (List<String> command :
          List.of(
              List.of("resolve", "-v", "--all"),
              List.of("resolve", "--format", "json"),
              List.of("plan", "-v"))) {
        Launch.Result result = run(url, command.toArray(String[]::new));

        assertThat(result.status()).as("%s %s", url, result.all()).isEqualTo(3);
        secret.assertAbsent(url + " " + command, result.all());
        if (command.contains("json")) {
          ReportSchema.validate(result.out());
        }
      }
    }
  }

  @Test
  void longTextsAreReadInLinearTime() {
    for (String text :
        List.of(
            "mysql://app:pw#x@y",
            "mysql://" + "a,".repeat(30_000) + "@b",
            "mysql://x@" + "a:".repeat(30_000),
            "sqlserver://h" + ";a=b".repeat(16_000),
            "sqlserver://h" + ";password={".repeat(6_000),
            "jdbc:oracle:thin:" + "a/".repeat(30_000) + "@h",
            "./" + "a/".repeat(30_000) + "x.db")) {
      Launch.Result result =
          Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> run(text, "resolve"));

      assertThat(result.status()).isEqualTo(3);
    }
  }
}
