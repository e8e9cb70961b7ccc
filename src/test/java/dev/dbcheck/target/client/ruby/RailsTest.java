package dev.dbcheck.target.client.ruby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsPlan.Retreat;
import dev.dbcheck.target.client.libpq.HostileTexts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RailsTest {
  private static final Client CLIENT = RailsClients.all().getFirst();
  private static final TlsPlan PREFER =
      TlsPlan.of(Encryption.IF_OFFERED).retreating(Retreat.AFTER_ANY_TLS_FAILURE);
  private static final TlsPlan REQUIRE = TlsPlan.of(Encryption.ALWAYS);

  private static TlsBehaviour tls(String query) {
    return switch (CLIENT.read("postgresql://app@db.test/app?" + query)) {
      case Reading.Taken(var fields) -> CLIENT.tls().decide(fields, Surroundings.none());
      case Reading.Rejected _, Reading.TakenOtherwise _ -> new TlsBehaviour.Rejected("not read");
    };
  }

  @Test
  void handsLibpqOnlyWhatLibpqKnows() {
    assertThat(tls("ssl=true")).isEqualTo(PREFER);
    assertThat(tls("SSLMODE=require")).isEqualTo(PREFER);
    assertThat(tls("sslmode=")).isEqualTo(PREFER);
    assertThat(tls("sslmode=require&ssl=false")).isEqualTo(REQUIRE);
    assertThat(tls("requiressl=1")).isEqualTo(REQUIRE);
    assertThat(tls("sslmode=Require"))
        .isEqualTo(new TlsBehaviour.Rejected("invalid sslmode value: \"Require\""));
  }

  @Test
  void letsTheQueryWinAndItsEmptyValuesCountAsAbsent() {
    assertThat(
            CLIENT.read(
                "postgresql://app:s3cr3t@db.test:0099/app?password=&host=h&user=u&pool=5&a=%41"))
        .isEqualTo(
            new Reading.Taken(
                Fields.of(
                    "h",
                    "99",
                    "app",
                    "",
                    "app",
                    List.of(new Parameter("pool", "5"), new Parameter("a", "A")))));
  }

  @Test
  void dropsUnknownParametersWithoutAWord() {
    assertThat(CLIENT.parameters().use("ssl")).isEqualTo(ParameterUse.of("ssl", Handling.IGNORED));
    assertThat(CLIENT.parameters().use("pool"))
        .isEqualTo(ParameterUse.of("pool", Handling.ACCEPTED));
    assertThat(CLIENT.parameters().use("sslmode"))
        .isEqualTo(ParameterUse.of("sslmode", Handling.ACCEPTED));
    assertThat(CLIENT.parameters().use("requiressl").handling()).isEqualTo(Handling.RENAMED);
  }

  @Test
  @Timeout(60)
  void comesToAnEndWithLongTexts() {
    assertThat(HostileTexts.all()).allSatisfy(text -> assertThat(CLIENT.read(text)).isNotNull());
  }
}
