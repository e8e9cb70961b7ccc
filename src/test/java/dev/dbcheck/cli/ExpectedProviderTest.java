package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.testing.Launch;
import dev.dbcheck.testing.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedProviderTest {
  private static final String RENDER =
      "postgresql://app:pw@dpg-abc123-a.oregon-postgres.render.com/shop";
  private static final String SUPABASE =
      "postgresql://postgres.ref:pw@aws-0-eu-central-1.pooler.supabase.com:6543/postgres";

  @TempDir private Path folder;

  private Launch.Result run(String url, String... arguments) {
    return Launch.in(folder).with(Map.of("DATABASE_URL", url)).run(arguments);
  }

  @Test
  void approvesTheProvidersHost() {
    Launch.Result result =
        run(RENDER, "resolve", "--expect-provider", "neon", "--expect-provider", "Render");

    assertThat(result.out())
        .contains("  provider  Render (external name, direct)\n")
        .contains("guard: approved\n  met  provider  expected neon or render  is render\n");
    assertThat(result.status()).isZero();
  }

  @Test
  void refusesAnotherProvidersHostAndNamesIt() {
    Launch.Result result =
        run(SUPABASE, "resolve", "--expect-provider", "render", "--format", "json");

    ReportSchema.validate(result.out());
    assertThat(result.out())
        .contains(
            "\"check\" : \"provider\"", "\"expected\" : \"render\"", "\"actual\" : \"supabase\"")
        .contains(
            "expected provider render, and aws-0-eu-central-1.pooler.supabase.com belongs to"
                + " Supabase")
        .contains("\"DBC709\"");
    assertThat(result.status()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://app:pw@evil-render.com/shop, evil-render.com belongs to no provider",
    "postgresql://app:pw@dpg-a-a.ohio-postgres.render.com.evil.test/s, belongs to no provider",
    "postgresql://app:pw@dpg-abc123-a/shop, dpg-abc123-a is a name inside Render",
    "postgresql://app:pw@dpg-a-a.ohio-postgres.render.com/s?hostaddr=203.0.113.7, hostaddr=203",
    "postgresql://app:pw@dpg-a-a.ohio-postgres.render.com/s?host=localhost, localhost belongs to",
    "'postgresql://app:pw@dpg-a-a.ohio-postgres.render.com,db.test/s', db.test belongs to no",
  })
  void refusesWhatIsNotProvedToBeTheProviders(String url, String instead) {
    Launch.Result result = run(url, "resolve", "--expect-provider", "render");

    assertThat(result.err()).contains("error DBC709: expected provider render, and ", instead);
    assertThat(result.status()).isEqualTo(4);
  }

  @Test
  void expectsARemoteDatabase() {
    Launch.Result result =
        run("postgresql://app:pw@localhost/shop", "resolve", "--expect-provider", "render");

    assertThat(result.err()).contains("DBC709", "DBC705", "provider render is expected");
    assertThat(result.status()).isEqualTo(4);
  }

  @Test
  void theInternalNameCountsOnRenderItself() {
    Map<String, String> environment =
        new HashMap<>(Map.of("DATABASE_URL", "postgresql://app:pw@dpg-abc123-a/shop"));
    environment.put("RENDER", "true");

    Launch.Result result =
        Launch.in(folder).with(environment).run("resolve", "--expect-provider", "render");

    assertThat(result.out()).contains("  provider  Render (internal name, direct)\n");
    assertThat(result.err()).doesNotContain("DBC232", "DBC709");
    assertThat(result.status()).isZero();
  }

  @Test
  void elsewhereInternalAndExternalUrlsAreExplained() {
    Launch.Result result = run("postgresql://app:pw@dpg-abc123-a/shop", "resolve");

    assertThat(result.err())
        .startsWith("warning DBC232: dpg-abc123-a is a name inside Render")
        .contains("Internal and External");
    assertThat(result.out()).doesNotContain("provider");
    assertThat(result.status()).isZero();
  }

  @Test
  void theSocketOfAConnectorIsNoDatabaseOfThisMachine() {
    String url = "postgresql://app:pw@/shop?host=/cloudsql/project:europe-west1:shop";

    assertThat(run(url, "resolve", "--expect-provider", "cloud-sql").status()).isZero();
    assertThat(run(url, "resolve", "--expect-provider", "neon").status()).isEqualTo(4);
    assertThat(run(url, "resolve", "--expect-remote").status()).isEqualTo(4);
  }

  @Test
  void theFileCanExpectIt() throws IOException {
    Files.writeString(
        folder.resolve("dbcheck.toml"),
        "[target.production]\nexpect-provider = [\"neon\", \"render\"]\n");

    assertThat(run(RENDER, "resolve", "--target", "production").status()).isZero();
    assertThat(run(SUPABASE, "resolve", "--target", "production").err()).contains("DBC709");
  }

  @Test
  void anUnknownProviderIsWrongUsage() {
    Launch.Result result = run(RENDER, "resolve", "--expect-provider", "rendr");

    assertThat(result.err()).contains("DBC002", "'rendr'", "render, heroku, supabase");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void theReportSaysWhetherAPoolerAnswers() {
    Launch.Result result = run(SUPABASE, "resolve", "--format", "json");

    ReportSchema.validate(result.out());
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains(
            "\"provider\" : { \"name\" : \"supabase\", \"form\" : \"external\", \"pooled\" : true"
                + " }");
    assertThat(
            run("postgresql://a:b@x.proxy.rlwy.net:1234/r", "resolve", "--format", "json")
                .out()
                .replaceAll("\\s+", " "))
        .contains("\"pooled\" : null");
  }

  @ParameterizedTest
  @CsvSource({
    "aws-0-eu-central-1.pooler.supabase.com:6543, port 5432",
    "ep-cool-1-pooler.eu-west-1.aws.neon.tech, -pooler",
    "shop.b.db.ondigitalocean.com:25061, port 25060",
    "shop.postgres.database.azure.com:6432, port 5432",
  })
  void aPoolerIsWarnedOfWhereTheDatabaseIsToBeChanged(String server, String remedy) {
    String url = "postgresql://postgres.ref:pw@" + server + "/shop";
    for (String command : new String[] {"plan", "migrate"}) {
      // A refusal comes before the network.
      Launch.Result result = run(url, command, "--expect-database", "another");

      assertThat(result.err()).contains("warning DBC230: ", "Migrate over the direct URL", remedy);
      assertThat(result.status()).isEqualTo(4);
    }
    Launch.Result ran = run(url, "run", "--no-probe", "--expect-database", "another", "--", "true");
    assertThat(ran.err()).contains("warning DBC230: ");
    assertThat(run(url, "resolve").err()).doesNotContain("DBC230");
  }

  @ParameterizedTest
  @CsvSource({
    "postgres:pw@aws-0-eu.pooler.supabase.com/postgres, DBC231, postgres.PROJECT",
    "app:pw@postgres.railway.internal/railway, DBC232, DATABASE_PUBLIC_URL",
    "app:pw@shop-db.flycast/shop, DBC232, flycast is a name inside Fly",
    "app:pw@ep-a-1.us-east-2.aws.neon.tech/s?sslmode=disable, DBC233, sslmode=require",
    "postgres:[YOUR-PASSWORD]@db.ref.supabase.co/postgres, DBC104, real value",
  })
  void rulesThatWillFailAreToldBeforeTheyDo(String rest, String code, String words) {
    Launch.Result result = run("postgresql://" + rest, "resolve");

    assertThat(result.err()).contains(code, words);
  }

  @Test
  void replicasAreNoPlaceForMigrations() {
    String url = "postgresql://app:pw@shop.cluster-ro-abc.eu-west-1.rds.amazonaws.com/shop";

    assertThat(run(url, "plan", "--expect-port", "1").err()).contains("warning DBC234: ");
    assertThat(run(url, "resolve").err()).doesNotContain("DBC234");
  }
}
