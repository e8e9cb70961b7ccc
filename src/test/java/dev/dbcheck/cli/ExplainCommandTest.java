package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.testing.Launch;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir private Path folder;

  @Test
  void saysWhatAMessageMeansInFrontOfItsPage() {
    Launch.Result result = Launch.in(folder).run("explain", "getaddrinfo ENOTFOUND base");

    assertThat(result.out())
        .startsWith(
            """
            known message: getaddrinfo ENOTFOUND base
              cause: the URL begins with a quotation mark or has no scheme: node-postgres then dials a host that is literally called base
              fix: remove the quotation marks; docker --env-file, Kubernetes and some panels keep them as characters
              source: docker/cli#4665 docker/compose#8388 docker/compose#3702 (A11)

            # DBC103 quotes in value
            """);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void readsALogFromStandardInput() {
    Launch.Result result =
        Launch.in(folder)
            .input("starting\r\nFATAL: Tenant or user not found\r\nexit 1\r\n")
            .run("explain", "-");

    assertThat(result.out())
        .startsWith("known message: Tenant or user not found\n")
        .contains("  provider: Supabase's pooler does not know the user", "# DBC231 ");
  }

  @Test
  void wordsWithoutQuotationMarksAreOneText() {
    assertThat(Launch.in(folder).run("explain", "invalid", "sslmode", "value:", "x").out())
        .contains("# DBC212 ");
  }

  @Test
  void repeatsNothingOfATextThatItDoesNotKnow() {
    Launch.Result result =
        Launch.in(folder).run("explain", "some words and postgresql://a:Zq1xJkVw@h/d");

    assertThat(result.err()).startsWith("error DBC006: ");
    assertThat(result.all()).doesNotContain("Zq1xJkVw", "some words");
    assertThat(result.status()).isEqualTo(2);
  }
}
