package dev.dbcheck.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.secret.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another program prints of a URL that is not PostgreSQL's. */
class OtherUrlTest {
  private static final String SECRET = "Zq1xJkVw9zTb";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://app:%s@db.test:3306/shop",
        "mongodb+srv://app:%s@db.test/shop",
        "redis://:%s@db.test:6379/0",
        "sqlserver://db.test:1433;database=shop;user=sa;password=%s;encrypt=true",
        "sqlserver://db.test:1433;user=sa;password={%s}",
        "jdbc:sqlserver://db.test:1433;user=sa;password=%s",
        "jdbc:oracle:thin:app/%s@db.test:1521:shop",
        "jdbc:oracle:thin:app/%s@//db.test:1521/shop",
        "jdbc:mysql://db.test:3306/shop?user=app&password=%s",
        "libsql://shop.turso.io?authToken=%s",
        "file:./dev.db?authToken=%s",
        "cockroachdb://app:%s@db.test:26257/shop",
        "clickhouse://app:%s@db.test:9000/shop",
        "snowflake://app:%s@account/shop",
      })
  void theRedactorKnowsItsSecrets(String form) {
    String url = form.formatted(SECRET);

    String cleaned =
        TargetRedactor.forRawUrl(Secret.of(url))
            .clean("login with " + SECRET + " failed, value=" + SECRET + ", url " + url);

    assertThat(cleaned).startsWith("login with *** failed").doesNotContain(SECRET);
  }
}
