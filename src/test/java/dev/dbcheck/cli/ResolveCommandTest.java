package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.testing.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void layOutTheIncident() throws IOException {
    Files.createDirectory(folder.resolve("backend"));
    write("backend/.env", "postgresql://postgres:postgres@localhost:5432/ecomdash_v2");
  }

  @Test
  void showsTheChainAndTheTarget() {
    Launch.Result result = Launch.in(folder).run("resolve", "-C", "backend");

    assertThat(result.out())
        .isEqualTo(
            """
            DATABASE_URL from backend/.env:2

            sources
              absent  process environment
              won     backend/.env:2       postgresql://postgres:***@localhost:5432/ecomdash_v2

            target
              url       postgresql://postgres:***@localhost:5432/ecomdash_v2
              host      localhost (this machine)
              port      5432
              database  ecomdash_v2
              user      postgres
              password  set
              tls       prefer (the default; the URL says nothing)

            """);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void refusesTheLocalTargetWhereARemoteOneIsExpected() {
    Launch.Result result =
        Launch.in(folder).run("resolve", "-C", "backend", "--expect-host", "render.com");

    assertThat(result.out())
        .endsWith(
            """
            guard: refused
              NOT MET  host    expected render.com        is localhost
              NOT MET  remote  expected not this machine  is localhost

            """);
    assertThat(result.err())
        .contains("error DBC701: ", "error DBC705: ", "\n  at backend/.env:2\n")
        .contains("Edit backend/.env:2");
    assertThat(result.status()).isEqualTo(4);
  }

  @Test
  void expectsARemoteTargetWhereProductionRuns() {
    for (Map<String, String> production :
        Map.of(
                "RENDER",
                "true",
                "DYNO",
                "web.1",
                "FLY_APP_NAME",
                "shop",
                "VERCEL_ENV",
                "production",
                "NODE_ENV",
                "production")
            .entrySet()
            .stream()
            .map(entry -> Map.of(entry.getKey(), entry.getValue()))
            .toList()) {
      assertThat(Launch.in(folder).with(production).run("resolve", "-C", "backend").status())
          .as("%s", production)
          .isEqualTo(4);
    }
    assertThat(Launch.in(folder).run("resolve", "-C", "backend", "--mode", "production").status())
        .isEqualTo(4);
    assertThat(
            Launch.in(folder)
                .with(Map.of("VERCEL_ENV", "preview"))
                .run("resolve", "-C", "backend")
                .status())
        .isZero();
  }

  @Test
  void saysWhatTheProcessEnvironmentShadows() {
    Launch.Result result =
        Launch.in(folder.resolve("backend"))
            .with(Map.of("DATABASE_URL", "postgresql://app:pw@10.1.2.3/shop"))
            .run("resolve");

    assertThat(result.out())
        .contains(
            """
            sources
              won       process environment  postgresql://app:***@10.1.2.3:5432/shop
              shadowed  .env:2               postgresql://postgres:***@localhost:5432/ecomdash_v2  other database
            """);
    assertThat(result.err()).startsWith("note DBC110: ").contains("unset DATABASE_URL");
    assertThat(result.status()).isZero();
  }

  @Test
  void takesTheUrlFromStandardInput() {
    Launch.Result result =
        Launch.in(folder)
            .input("postgresql://app:pw@10.1.2.3:6543/shop\n")
            .run("resolve", "--url-stdin", "--expect-host", "10.0.0.0/8");

    assertThat(result.out()).startsWith("DATABASE_URL from standard input\n");
    assertThat(result.status()).isZero();
  }

  @Test
  void looksForAnotherVariableInNamedFiles() throws IOException {
    Files.writeString(folder.resolve("one.env"), "DIRECT_URL=postgresql://a:b@10.0.0.1/one\n");
    Files.writeString(folder.resolve("two.env"), "DIRECT_URL=postgresql://a:b@10.0.0.2/two\n");

    Launch.Result result =
        Launch.in(folder)
            .run(
                "resolve",
                "--variable",
                "DIRECT_URL",
                "--env-file",
                "one.env",
                "--env-file",
                "two.env");

    assertThat(result.out())
        .startsWith("DIRECT_URL from two.env:1\n")
        .contains("shadowed  one.env:1");
  }

  @Test
  void everyFaultOfOneUrlIsToldAtOnce() throws IOException {
    write("backend/.env", "postgresql://app:p@ss@db.example.com:99999/app?sslmode=required");

    Launch.Result result = Launch.in(folder).run("resolve", "-C", "backend");

    assertThat(result.err()).contains("DBC204", "DBC206", "DBC212").doesNotContain("p@ss");
    assertThat(result.status()).isEqualTo(3);
  }

  @Test
  void eachKindOfUnusableValueHasItsOwnDiagnostic() throws IOException {
    assertThat(resolve("").err()).startsWith("error DBC102");
    assertThat(resolve("\"'postgresql://a:b@h/d'\"").err()).startsWith("error DBC103");
    assertThat(resolve("postgresql://a:${PW}@h/d").err()).startsWith("error DBC104");
    assertThat(resolve("postgresql://a:<password>@h/d").err()).startsWith("error DBC104");
    assertThat(resolve("postgresql://a:[YOUR-PASSWORD]@h/d").err()).startsWith("error DBC104");
    assertThat(resolve("\"postgresql://a:b@h/d").err()).startsWith("error DBC107");
    assertThat(resolve("mysql://a:b@h/d").err()).startsWith("error DBC202");
    assertThat(resolve("a:b@h/d").err()).startsWith("error DBC203");
    Files.delete(folder.resolve("backend/.env"));
    Launch.Result unset = Launch.in(folder).run("resolve", "-C", "backend");
    assertThat(unset.err()).startsWith("error DBC101");
    assertThat(unset.status()).isEqualTo(3);
  }

  private Launch.Result resolve(String value) throws IOException {
    write("backend/.env", value);
    Launch.Result result = Launch.in(folder).run("resolve", "-C", "backend");
    assertThat(result.status()).as(value).isEqualTo(3);
    return result;
  }

  private void write(String file, String url) throws IOException {
    Files.writeString(folder.resolve(file), "APP=shop\nDATABASE_URL=" + url + "\n");
  }
}
