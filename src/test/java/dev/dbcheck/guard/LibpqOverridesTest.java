package dev.dbcheck.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TargetParser;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibpqOverridesTest {
  private static final Target PLAIN = target("postgresql://app@db.example.com/app");

  @Test
  void findsTheVariablesAndTheParameter() {
    assertThat(LibpqOverrides.of(Map.of("PGHOSTADDR", "127.0.0.1", "PGSERVICE", "x"), PLAIN))
        .hasSize(2)
        .extracting(Diagnostic::code)
        .containsOnly(Code.ADDRESS_NOT_EXPECTED);
    assertThat(LibpqOverrides.of(Map.of(), target("postgresql://app@db.example.com/app?service=x")))
        .hasSize(1);
  }

  @Test
  void findsNothingWhereNothingOverrides() {
    assertThat(LibpqOverrides.of(Map.of("PGHOST", "other", "PGHOSTADDR", ""), PLAIN)).isEmpty();
  }

  private static Target target(String url) {
    return TargetParser.parse(Secret.of(url), Origin.environment()).target().orElseThrow();
  }
}
