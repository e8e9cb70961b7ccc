package dev.dbcheck.target.client.rust;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsPlan.Negotiation;
import java.util.List;

/**
 * How tokio-postgres 0.7.18 decides about TLS, given a program that passes it a TLS connector (read
 * in its sources).
 */
final class TokioPostgresTls {
  private static final String CONNECTOR =
      "what is verified is up to the TLS connector that the program passes;"
          + " without one prefer is plaintext and require fails";

  private TokioPostgresTls() {}

  static TlsBehaviour decide(Fields fields) {
    String mode = fields.parameter("sslmode").orElse("prefer");
    boolean direct = fields.parameter("sslnegotiation").orElse("").equals("direct");
    if (mode.equals("disable")) {
      return TlsPlan.of(Encryption.NEVER);
    }
    if (mode.equals("prefer") && direct) {
      return new TlsBehaviour.Rejected(
          "error performing TLS handshake: weak sslmode \"prefer\" may not be used with"
              + " sslnegotiation=direct (use \"require\")");
    }
    if (mode.equals("prefer") && sockets(fields)) {
      return TlsPlan.of(Encryption.NEVER)
          .remarking("servers offer no TLS over a local socket, and sslmode=prefer does without");
    }
    TlsPlan plan =
        TlsPlan.of(mode.equals("require") ? Encryption.ALWAYS : Encryption.IF_OFFERED)
            .remarking(CONNECTOR);
    TlsPlan negotiated = direct ? plan.by(Negotiation.DIRECT) : plan;
    return fields.parameter("channel_binding").orElse("").equals("require")
        ? negotiated.bindingChannel()
        : negotiated;
  }

  private static boolean sockets(Fields fields) {
    return fields.parameter("hostaddr").isEmpty()
        && fields.host().isPresent()
        && List.of(fields.host().get().split(",", -1)).stream()
            .allMatch(host -> host.startsWith("/"));
  }
}
