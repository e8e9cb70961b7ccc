package dev.dbcheck.target.client.dotnet;

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

/**
 * How Npgsql decides about TLS since version 8, from its sources and documentation: it prefers TLS,
 * and verifies nothing unless it is told to; {@code Trust Server Certificate} does nothing.
 */
final class NpgsqlTls implements TlsRules {
  @Override
  public TlsBehaviour decide(Fields fields, Surroundings surroundings) {
    TlsPlan always = TlsPlan.of(Encryption.ALWAYS);
    TlsPlan plan =
        switch (value(fields, "SSL Mode").orElse("prefer")) {
          case "disable" -> TlsPlan.of(Encryption.NEVER);
          case "allow" ->
              TlsPlan.of(Encryption.IF_DEMANDED).retreating(Retreat.AFTER_REFUSED_LOGIN);
          case "require" -> always;
          case "verifyca" ->
              always.verifying(Verification.CERTIFICATE, roots(fields, surroundings));
          case "verifyfull" ->
              always.verifying(Verification.CERTIFICATE_THEN_NAME, roots(fields, surroundings));
          default -> TlsPlan.of(Encryption.IF_OFFERED).retreating(Retreat.AFTER_REFUSED_LOGIN);
        };
    boolean direct =
        value(fields, "SSL Negotiation")
            .or(() -> surroundings.variable("PGSSLNEGOTIATION"))
            .filter("direct"::equalsIgnoreCase)
            .isPresent();
    if (direct && plan.encryption() != Encryption.ALWAYS) {
      return new TlsBehaviour.Rejected(
          "SSL Mode has to be Require or higher to be used with direct SSL Negotiation");
    }
    plan = direct ? plan.by(Negotiation.DIRECT) : plan;
    boolean binds = value(fields, "Channel Binding").filter("require"::equals).isPresent();
    return binds ? plan.bindingChannel() : plan;
  }

  private static Optional<String> value(Fields fields, String name) {
    return fields.parameter(name).map(value -> value.strip().toLowerCase(Locale.ROOT));
  }

  private static TlsRoots roots(Fields fields, Surroundings surroundings) {
    Optional<String> named =
        fields.parameter("Root Certificate").or(() -> surroundings.variable("PGSSLROOTCERT"));
    Optional<String> atHome =
        surroundings
            .inHome(".postgresql/root.crt")
            .filter(surroundings::exists)
            .map(Object::toString);
    return named
        .or(() -> atHome)
        .<TlsRoots>map(file ->
            NamedFile.exists(file, surroundings)
                ? new TlsRoots.File(file)
                : new TlsRoots.MissingFile(file))
        .orElse(TlsRoots.BuiltIn.SYSTEM);
  }
}
