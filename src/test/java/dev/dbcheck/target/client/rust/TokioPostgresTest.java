package dev.dbcheck.target.client.rust;

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
import dev.dbcheck.target.client.TlsPlan.Negotiation;
import dev.dbcheck.target.client.libpq.HostileTexts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TokioPostgresTest {
  private static final Client CLIENT = TokioPostgresClients.all().getFirst();
  private static final String CONNECTOR =
      "what is verified is up to the TLS connector that the program passes;"
          + " without one prefer is plaintext and require fails";

  private static TlsBehaviour tls(String url) {
    return switch (CLIENT.read(url)) {
      case Reading.Taken(var fields) -> CLIENT.tls().decide(fields, Surroundings.none());
      case Reading.Rejected _, Reading.TakenOtherwise _ -> new TlsBehaviour.Rejected("not read");
    };
  }

  @Test
  void leavesVerificationToTheProgram() {
    TlsPlan require = TlsPlan.of(Encryption.ALWAYS).remarking(CONNECTOR);

    assertThat(tls("postgresql://h/d"))
        .isEqualTo(TlsPlan.of(Encryption.IF_OFFERED).remarking(CONNECTOR));
    assertThat(tls("postgresql://h/d?sslmode=require")).isEqualTo(require);
    assertThat(tls("postgresql://h/d?sslmode=require&sslmode=disable"))
        .isEqualTo(TlsPlan.of(Encryption.NEVER));
    assertThat(tls("postgresql://h/d?sslmode=require&sslnegotiation=direct"))
        .isEqualTo(require.by(Negotiation.DIRECT));
    assertThat(tls("postgresql://h/d?sslmode=require&channel_binding=require"))
        .isEqualTo(require.bindingChannel());
    assertThat(tls("postgresql://h/d?sslnegotiation=direct"))
        .isEqualTo(
            new TlsBehaviour.Rejected(
                "error performing TLS handshake: weak sslmode \"prefer\" may not be used with"
                    + " sslnegotiation=direct (use \"require\")"));
  }

  @Test
  void isOfferedNoTlsOverSockets() {
    assertThat(tls("postgresql:///d?host=/run/pg"))
        .isEqualTo(
            TlsPlan.of(Encryption.NEVER)
                .remarking(
                    "servers offer no TLS over a local socket, and sslmode=prefer does without"));
    assertThat(tls("postgresql:///d?host=/run/pg&hostaddr=10.0.0.1"))
        .isEqualTo(TlsPlan.of(Encryption.IF_OFFERED).remarking(CONNECTOR));
  }

  @Test
  void keepsTheLastOfAParameterAndAllHostsAndPorts() {
    assertThat(
            CLIENT.read("postgresql://h1/d?host=h2&port=7&sslmode=disable&sslmode=require&port="))
        .isEqualTo(
            new Reading.Taken(
                Fields.of(
                    "h1,h2",
                    "5432,7,5432",
                    "",
                    "",
                    "d",
                    List.of(new Parameter("sslmode", "require")))));
  }

  @Test
  void acceptsOrRejectsParameters() {
    assertThat(CLIENT.parameters().use("keepalives_retries"))
        .isEqualTo(ParameterUse.of("keepalives_retries", Handling.ACCEPTED));
    assertThat(CLIENT.parameters().use("sslrootcert"))
        .isEqualTo(
            ParameterUse.rejected(
                "sslrootcert", "invalid connection string: unknown option `sslrootcert`"));
  }

  @Test
  @Timeout(60)
  void comesToAnEndWithLongTexts() {
    assertThat(HostileTexts.all()).allSatisfy(text -> assertThat(CLIENT.read(text)).isNotNull());
  }
}
