package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsPlan.Negotiation;
import dev.dbcheck.target.client.TlsPlan.Verification;
import dev.dbcheck.target.client.TlsRoots;
import dev.dbcheck.target.client.TlsRules;
import java.util.Optional;

/**
 * What postgres 3.4.9 does about TLS, run against real servers (tls-matrix.tsv): it knows {@code
 * prefer}, {@code require} and {@code allow}, and any other text verifies certificate and name.
 */
final class PostgresJsTls implements TlsRules {
  private static final String SYSTEM = "system";

  @Override
  public TlsBehaviour decide(Fields fields, Surroundings surroundings) {
    boolean direct =
        fields
            .parameter("sslnegotiation")
            .or(() -> surroundings.variable("PGSSLNEGOTIATION"))
            .equals(Optional.of("direct"));
    TlsPlan plan = plan(mode(fields, surroundings), direct, PgTls.verifies(surroundings));
    return direct ? plan.by(Negotiation.DIRECT) : plan;
  }

  private static String mode(Fields fields, Surroundings surroundings) {
    if (fields.parameter("sslrootcert").equals(Optional.of(SYSTEM))) {
      return "verify-full";
    }
    Optional<String> said =
        fields
            .parameter("sslmode")
            .filter(mode -> !mode.isEmpty())
            .or(() -> fields.parameter("ssl"));
    return said.isPresent()
        ? said.filter(mode -> !mode.equals("disable") && !mode.equals("false")).orElse("")
        : surroundings.variable("PGSSL").orElse("");
  }

  private static TlsPlan plan(String mode, boolean direct, boolean verifies) {
    return switch (mode) {
      case "" -> TlsPlan.of(Encryption.NEVER);
      case "prefer" -> TlsPlan.of(direct ? Encryption.ALWAYS : Encryption.IF_OFFERED);
      case "require", "allow" -> TlsPlan.of(Encryption.ALWAYS);
      case String _ ->
          verifies
              ? TlsPlan.of(Encryption.ALWAYS)
                  .verifying(Verification.CERTIFICATE_THEN_NAME, TlsRoots.BuiltIn.NODE)
              : TlsPlan.of(Encryption.ALWAYS);
    };
  }
}
