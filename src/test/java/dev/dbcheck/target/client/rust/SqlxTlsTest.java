package dev.dbcheck.target.client.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.Environment;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsLevel;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsPlan.Verification;
import dev.dbcheck.target.client.TlsRoots;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlxTlsTest {
  private static final Client CLIENT = SqlxClients.all().getFirst();

  private static TlsPlan decide(String query, Map<String, String> variables) {
    Surroundings surroundings =
        new Surroundings(Environment.of(variables), Optional.empty(), _ -> Optional.empty());
    return switch (CLIENT.read("postgresql://app:s3cr3t@db.test/app?" + query)) {
      case Reading.Taken(Fields fields) -> (TlsPlan) CLIENT.tls().decide(fields, surroundings);
      case Reading.Rejected _, Reading.TakenOtherwise _ -> throw new AssertionError(query);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "'', OPPORTUNISTIC",
    "sslmode=disable, PLAINTEXT",
    "sslmode=allow, PLAINTEXT",
    "sslmode=REQUIRE, ENCRYPTED",
    "ssl-mode=verify-ca, CA_VERIFIED",
    "sslmode=verify-full, HOST_VERIFIED",
    "sslmode=require&sslrootcert=ca.crt, ENCRYPTED",
    "ssl=require, OPPORTUNISTIC",
    "ssl_mode=require, OPPORTUNISTIC",
    "sslmode=require&ssl-mode=disable, PLAINTEXT"
  })
  void verifiesWhereTheModeSaysSo(String query, TlsLevel level) {
    assertThat(decide(query, Map.of()).level()).isEqualTo(level);
  }

  @Test
  void takesSystemForAFile() {
    TlsPlan plan = decide("sslmode=verify-full&ssl-ca=system", Map.of());

    assertThat(plan.roots()).isEqualTo(new TlsRoots.MissingFile("system"));
    assertThat(plan.verification()).isEqualTo(Verification.CERTIFICATE_THEN_NAME);
  }

  @Test
  void obeysPgsslmodeUnlessItIsNone() {
    assertThat(decide("", Map.of("PGSSLMODE", "Require")).encryption())
        .isEqualTo(Encryption.ALWAYS);
    assertThat(decide("", Map.of("PGSSLMODE", "no-verify")).encryption())
        .isEqualTo(Encryption.IF_OFFERED);
    assertThat(decide("sslmode=disable", Map.of("PGSSLMODE", "require")).encryption())
        .isEqualTo(Encryption.NEVER);
  }
}
