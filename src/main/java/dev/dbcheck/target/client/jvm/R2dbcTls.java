package dev.dbcheck.target.client.jvm;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.NamedFile;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsPlan.Negotiation;
import dev.dbcheck.target.client.TlsPlan.Retreat;
import dev.dbcheck.target.client.TlsPlan.Verification;
import dev.dbcheck.target.client.TlsRoots;
import dev.dbcheck.target.client.TlsRules;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How r2dbc-postgresql 1.1.1 decides about TLS: recorded on three servers, and read in {@code
 * PostgresqlConnectionFactoryProvider} and {@code SSLConfig}.
 */
final class R2dbcTls implements TlsRules {
  @Override
  public TlsBehaviour decide(Fields fields, Surroundings surroundings) {
    if (fields.parameter("socket").isPresent()) {
      return TlsPlan.of(Encryption.NEVER).remarking("r2dbc uses no TLS on a socket");
    }
    Optional<String> missing =
        Stream.of("sslCert", "sslKey", "sslRootCert")
            .flatMap(name -> fields.parameter(name).stream())
            .filter(file -> !NamedFile.exists(file, surroundings))
            .findFirst();
    if (missing.isPresent()) {
      return new TlsBehaviour.NoFile(missing.get());
    }
    String mode = either(fields, "sslMode", "sslmode").orElseGet(() -> byDefault(fields));
    String negotiation = either(fields, "sslNegotiation", "sslnegotiation").orElse("postgres");
    TlsRoots roots =
        fields
            .parameter("sslRootCert")
            .<TlsRoots>map(TlsRoots.File::new)
            .orElse(TlsRoots.BuiltIn.JVM);
    TlsPlan always = TlsPlan.of(Encryption.ALWAYS);
    TlsPlan plan =
        switch (mode) {
          case "allow" ->
              TlsPlan.of(Encryption.IF_DEMANDED).retreating(Retreat.AFTER_REFUSED_LOGIN);
          case "prefer" ->
              TlsPlan.of(Encryption.IF_OFFERED).retreating(Retreat.AFTER_REFUSED_LOGIN);
          case "require", "tunnel" -> always;
          case "verify-ca" -> always.verifying(Verification.CERTIFICATE, roots);
          case "verify-full" -> always.verifying(Verification.CERTIFICATE_THEN_NAME, roots);
          default -> TlsPlan.of(Encryption.NEVER);
        };
    return started(plan, mode, negotiation);
  }

  /** Only {@code sslNegotiation=direct} names the protocol that PostgreSQL demands. */
  private static TlsPlan started(TlsPlan plan, String mode, String negotiation) {
    if (negotiation.equals("direct")) {
      return plan.by(Negotiation.DIRECT);
    }
    return mode.equals("tunnel") || negotiation.equals("tunnel")
        ? plan.by(Negotiation.TUNNEL)
            .remarking("a tunnel that ends TLS is expected before the server")
        : plan;
  }

  private static Optional<String> either(Fields fields, String name, String alias) {
    return fields
        .parameter(name)
        .or(() -> fields.parameter(alias))
        .map(value -> value.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String byDefault(Fields fields) {
    boolean all = fields.parameter("ssl").filter("true"::equalsIgnoreCase).isPresent();
    return all ? "verify-full" : "disable";
  }
}
