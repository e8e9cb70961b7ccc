package dev.dbcheck.target.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.guard.RemoteExpectation;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TargetParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvidersTest {
  private static final Providers NOWHERE = Providers.in(Map.of());

  @Test
  void allProvidersAreThereAndEveryFactSaysWhereItComesFrom() {
    assertThat(Providers.all())
        .extracting(Provider::name)
        .containsExactly(
            "render",
            "heroku",
            "supabase",
            "neon",
            "rds",
            "cloud-sql",
            "azure",
            "railway",
            "fly",
            "digitalocean",
            "aiven",
            "cockroachdb",
            "crunchy-bridge",
            "timescale");
    assertThat(Providers.all())
        .allSatisfy(provider -> {
          assertThat(provider.title()).isNotBlank();
          assertThat(provider.fact("tls")).as("tls of %s", provider).isPresent();
          assertThat(provider.fact("url")).as("url of %s", provider).isPresent();
          assertThat(provider.fact("direct")).as("direct of %s", provider).isPresent();
          assertThat(provider.hosts()).as("hosts of %s", provider).isNotEmpty();
          assertThat(provider.hosts()).allSatisfy(rule -> assertThat(rule.facts()).isNotEmpty());
          assertThat(Providers.named(provider.name().toUpperCase(java.util.Locale.ROOT)))
              .contains(provider);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "dpg-abc123-a.oregon-postgres.render.com, 5432, render, EXTERNAL, DIRECT",
    "DPG-ABC123-A.Oregon-Postgres.Render.COM., 5432, render, EXTERNAL, DIRECT",
    "db.abcdefghijklmnop.supabase.co, 5432, supabase, EXTERNAL, DIRECT",
    "db.abcdefghijklmnop.supabase.co, 6543, supabase, EXTERNAL, TRANSACTION",
    "aws-0-eu-central-1.pooler.supabase.com, 5432, supabase, EXTERNAL, SESSION",
    "aws-0-eu-central-1.pooler.supabase.com, 6543, supabase, EXTERNAL, TRANSACTION",
    "ep-cool-darkness-123456.us-east-2.aws.neon.tech, 5432, neon, EXTERNAL, DIRECT",
    "ep-cool-darkness-123456-pooler.us-east-2.aws.neon.tech, 5432, neon, EXTERNAL, TRANSACTION",
    "ep-cool-123-pooler.c-2.us-east-1.aws.neon.tech, 5432, neon, EXTERNAL, TRANSACTION",
    "shop.cabc123.eu-west-1.rds.amazonaws.com, 5432, rds, EXTERNAL, DIRECT",
    "shop.cluster-cabc123.eu-west-1.rds.amazonaws.com, 5432, rds, EXTERNAL, DIRECT",
    "shop.cluster-ro-cabc123.eu-west-1.rds.amazonaws.com, 5432, rds, EXTERNAL, DIRECT",
    "shop.proxy-cabc123.eu-west-1.rds.amazonaws.com, 5432, rds, INTERNAL, POOLED",
    "shop.cabc123.rds.cn-north-1.amazonaws.com.cn, 5432, rds, EXTERNAL, DIRECT",
    "/cloudsql/project:europe-west1:shop, 5432, cloud-sql, INTERNAL, DIRECT",
    "/cloudsql/example.com:project:europe-west1:shop, 5432, cloud-sql, INTERNAL, DIRECT",
    "shop.postgres.database.azure.com, 5432, azure, EXTERNAL, DIRECT",
    "shop.postgres.database.azure.com, 6432, azure, EXTERNAL, TRANSACTION",
    "shop.postgres.database.azure.com, 8432, azure, EXTERNAL, UNKNOWN",
    "postgres.railway.internal, 5432, railway, INTERNAL, UNKNOWN",
    "monorail.proxy.rlwy.net, 12345, railway, EXTERNAL, UNKNOWN",
    "pgbouncer.abc123.flympg.net, 5432, fly, INTERNAL, TRANSACTION",
    "direct.abc123.flympg.net, 5432, fly, INTERNAL, DIRECT",
    "shop-db.flycast, 5432, fly, INTERNAL, UNKNOWN",
    "shop-do-user-1-0.b.db.ondigitalocean.com, 25060, digitalocean, EXTERNAL, DIRECT",
    "shop-do-user-1-0.b.db.ondigitalocean.com, 25061, digitalocean, EXTERNAL, TRANSACTION",
    "private-shop-do-user-1-0.b.db.ondigitalocean.com, 25060, digitalocean, INTERNAL, DIRECT",
    "pg-shop-team.a.aivencloud.com, 12691, aiven, EXTERNAL, UNKNOWN",
    "shop-1234.5xj.gcp-europe-west1.cockroachlabs.cloud, 26257, cockroachdb, EXTERNAL, DIRECT",
    "p.abcdefgh.db.postgresbridge.com, 5432, crunchy-bridge, EXTERNAL, DIRECT",
    "p.abcdefgh.db.postgresbridge.com, 5431, crunchy-bridge, EXTERNAL, TRANSACTION",
    "abc.def.tsdb.cloud.timescale.com, 31234, timescale, EXTERNAL, UNKNOWN",
  })
  void namesTellTheirProviderEverywhere(
      String host, int port, String name, Form form, Pooling pooling) {
    ProviderMatch match = NOWHERE.of(host, port).orElseThrow();

    assertThat(match.provider().name()).isEqualTo(name);
    assertThat(match.form()).isEqualTo(form);
    assertThat(match.pooling()).isEqualTo(pooling);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil-render.com",
        "render.com.evil.test",
        "dpg-abc123-a.oregon-postgres.render.com.evil.test",
        "dpg-abc123-a.oregon-postgres.evil-render.com",
        "dpg-abc123-a.oregonpostgres.render.com",
        "oregon-postgres.render.com",
        "dpg-a",
        "dpg-abc123-a",
        "dpg-abc123-b",
        "ec2-1-2-3-4.compute-1.amazonaws.com",
        "dbxabc.supabase.co",
        "db.supabase.co",
        "db.abc.supabase.co.evil.test",
        "pooler.supabase.com",
        "aws-0-eu.evilpooler.supabase.com",
        "ep-cool-123.aws.notneon.tech",
        "neon.tech",
        "ep-cool-123.neon.tech.evil.test",
        "rds.amazonaws.com",
        "shop.eu-west-1.rds.amazonaws.com",
        "shop.cabc.eu-west-1.rds.amazonaws.com.evil.test",
        "shop.cabc.eu-west-1.notrds.amazonaws.com",
        "/cloudsql/project:shop",
        "/tmp/cloudsql/project:europe-west1:shop",
        "/cloudsql/project:europe-west1:shop/../../../tmp",
        "/CLOUDSQL/project:europe-west1:shop",
        "postgres.database.azure.com",
        "shop.postgres.database.azure.com.evil.test",
        "railway.internal",
        "postgres.railway.internal.evil.test",
        "proxy.rlwy.net",
        "evilproxy.rlwy.net",
        "pgbouncer.flympg.net",
        "other.abc.flympg.net",
        "shop.internal",
        "host.docker.internal",
        "flycast",
        "db.ondigitalocean.com",
        "shop.evildb.ondigitalocean.com",
        "aivencloud.com",
        "shop.notaivencloud.com",
        "cockroachlabs.cloud",
        "shop.cockroachlabs.cloud.evil.test",
        "q.abc.db.postgresbridge.com",
        "abc.tsdb.cloud.timescale.com",
        "localhost",
        "127.0.0.1",
        "10.0.0.1",
        "::1",
        "",
        ".",
        "ep-cool.us.aws.neon.tec\u212a",
        "dpg-abc123-a.oregon-postgres.render\u3002com",
        "dpg-abc123-a.oregon-postgres.render.com..",
      })
  void otherNamesBelongToNobody(String host) {
    assertThat(NOWHERE.of(host, 5432)).isEmpty();
  }

  @Test
  void aNameTooLongForADomainBelongsToNobody() {
    String host = "a.".repeat(60_000) + "aivencloud.com";

    assertThat(NOWHERE.of(host, 5432)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "dpg-abc123-a, RENDER, render, DIRECT",
    "ec2-1-2-3-4.compute-1.amazonaws.com, DYNO, heroku, UNKNOWN",
    "ec2-1-2-3-4.eu-west-1.compute.amazonaws.com, DYNO, heroku, UNKNOWN",
    "shop-db.internal, FLY_APP_NAME, fly, UNKNOWN",
    "top1.nearest.of.shop-db.internal, FLY_APP_NAME, fly, UNKNOWN",
  })
  void someNamesCountInTheProvidersOwnEnvironmentOnly(
      String host, String variable, String name, Pooling pooling) {
    ProviderMatch match = Providers.in(Map.of(variable, "set")).of(host, 5432).orElseThrow();

    assertThat(match.provider().name()).isEqualTo(name);
    assertThat(match.pooling()).isEqualTo(pooling);
    assertThat(NOWHERE.of(host, 5432)).isEmpty();
    assertThat(Providers.in(Map.of(variable, "")).of(host, 5432)).isEmpty();
  }

  @Test
  void whatHostaddrDialsIsNotProvedByTheName() {
    Endpoint endpoint =
        new Endpoint("dpg-abc123-a.oregon-postgres.render.com", Optional.of("203.0.113.7"), 5432);

    assertThat(NOWHERE.of(endpoint)).isEmpty();
  }

  @Test
  void aTargetHasAProviderIfAllItsEndpointsHaveIt() {
    String one = "ep-a-1.us-east-2.aws.neon.tech";
    String two = "ep-b-2.us-east-2.aws.neon.tech";

    assertThat(NOWHERE.of(target(one + "," + two)).map(match -> match.provider().name()))
        .contains("neon");
    assertThat(NOWHERE.of(target(one + ",db.example.com"))).isEmpty();
    assertThat(NOWHERE.of(target(one + ",dpg-a1-a.ohio-postgres.render.com"))).isEmpty();
  }

  @Test
  void theVariablesAreThoseByWhichARemoteDatabaseIsExpected() {
    List<String> variables =
        Providers.all().stream().map(Provider::variables).flatMap(List::stream).toList();

    assertThat(variables)
        .containsExactlyInAnyOrder("RENDER", "DYNO", "FLY_APP_NAME", "RAILWAY_ENVIRONMENT")
        .allSatisfy(name ->
            assertThat(RemoteExpectation.reason(Map.of(name, "x"), Optional.empty())).isPresent());
  }

  @Test
  void factsKeepTheirMarks() {
    assertThat(Fact.of("text [doc page#1]")).contains(new Fact("text", Evidence.DOC, "page#1"));
    assertThat(Fact.of("text [known]")).contains(new Fact("text", Evidence.KNOWN, ""));
    assertThat(Fact.of("text")).isEmpty();
    assertThat(Fact.of("text [guessed]")).isEmpty();
    assertThat(
            Providers.all().stream()
                .flatMap(provider -> provider.fact("url").stream())
                .map(Fact::evidence)
                .collect(Collectors.toSet()))
        .contains(Evidence.KNOWN);
  }

  private static Target target(String hosts) {
    return TargetParser.parse(
            Secret.of("postgresql://app:pw@" + hosts + "/shop"), Origin.environment())
        .target()
        .orElseThrow();
  }
}
