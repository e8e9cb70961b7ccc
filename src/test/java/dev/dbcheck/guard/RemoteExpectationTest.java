package dev.dbcheck.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteExpectationTest {

  @ParameterizedTest
  @CsvSource({
    "RENDER, true, RENDER is set",
    "DYNO, web.1, DYNO is set",
    "FLY_APP_NAME, shop, FLY_APP_NAME is set",
    "RAILWAY_ENVIRONMENT, staging, RAILWAY_ENVIRONMENT is set",
    "VERCEL_ENV, production, VERCEL_ENV is production",
    "NODE_ENV, production, NODE_ENV is production",
    "RAILS_ENV, production, RAILS_ENV is production",
    "APP_ENV, Production, APP_ENV is Production",
    "RENDER, '',",
    "VERCEL_ENV, preview,",
    "NODE_ENV, development,",
    "HOME, /root,"
  })
  void knowsWhereProductionRuns(String name, String value, String reason) {
    assertThat(RemoteExpectation.reason(Map.of(name, value), Optional.empty()))
        .isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void letsTheGivenModeBeatTheEnvironmentsModes() {
    Map<String, String> production = Map.of("NODE_ENV", "production");
    assertThat(RemoteExpectation.reason(production, Optional.of("development"))).isEmpty();
    assertThat(RemoteExpectation.reason(Map.of(), Optional.of("production")))
        .contains("--mode is production");
    assertThat(RemoteExpectation.reason(Map.of("RENDER", "true"), Optional.of("development")))
        .contains("RENDER is set");
  }

  @Test
  void findsProductionBehindAnotherMode() {
    assertThat(
            RemoteExpectation.reason(
                Map.of("NODE_ENV", "development", "RAILS_ENV", "production"), Optional.empty()))
        .contains("RAILS_ENV is production");
  }
}
