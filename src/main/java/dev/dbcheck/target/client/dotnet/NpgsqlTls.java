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
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How Npgsql decides about TLS: it prefers TLS, and verifies nothing unless it is told to; {@code
 * Trust Server Certificate} does nothing.
 *
 * <p>Read at npgsql/npgsql 3cb5804b (11.0.0-preview.1): src/Npgsql/Internal/NpgsqlConnector.cs (the
 * retry in {@code OpenCore}, {@code SetupEncryption}, {@code GetSslNegotiation}, {@code
 * NegotiateEncryption}) and src/Npgsql/PostgresEnvironment.cs; a variable counts there even where
 * it is empty.
 */
final class NpgsqlTls implements TlsRules {
  @Override
  public TlsBehaviour decide(Fields fields, Surroundings surroundings) {
    TlsPlan always = TlsPlan.of(Encryption.ALWAYS);
    TlsPlan plan =
        switch (word(fields, "SSL Mode").orElse("Prefer")) {
          case "Allow" ->
              TlsPlan.of(Encryption.IF_DEMANDED).retreating(Retreat.AFTER_REFUSED_LOGIN);
          case "Prefer" ->
              TlsPlan.of(Encryption.IF_OFFERED).retreating(Retreat.AFTER_REFUSED_LOGIN);
          case "Require" -> always;
          case "VerifyCA" ->
              always.verifying(Verification.CERTIFICATE, roots(fields, surroundings));
          case "VerifyFull" ->
              always.verifying(Verification.CERTIFICATE_THEN_NAME, roots(fields, surroundings));
          case String _ -> TlsPlan.of(Encryption.NEVER);
        };
    boolean direct =
        word(fields, "SSL Negotiation")
            .or(() ->
                surroundings
                    .variable("PGSSLNEGOTIATION")
                    .flatMap(value -> word("SSL Negotiation", value)))
            .filter("Direct"::equals)
            .isPresent();
    if (direct && plan.encryption() != Encryption.ALWAYS) {
      return new TlsBehaviour.Rejected(
          "SSL Mode has to be Require or higher to be used with direct SSL Negotiation");
    }
    plan = direct ? plan.by(Negotiation.DIRECT) : plan;
    boolean binds = word(fields, "Channel Binding").filter("Require"::equals).isPresent();
    return binds ? plan.bindingChannel() : plan;
  }

  private static Optional<String> word(Fields fields, String name) {
    return fields.parameter(name).flatMap(value -> word(name, value));
  }

  /** Returns the word that a value stands for; a number that has none is empty. */
  private static Optional<String> word(String name, String value) {
    NpgsqlKeyword keyword = NpgsqlKeywords.of(name).orElseThrow();
    OptionalInt ordinal = keyword.ordinal(value);
    if (ordinal.isEmpty()) {
      return Optional.empty();
    }
    int number = ordinal.getAsInt();
    boolean has = number >= 0 && number < keyword.words().size();
    return Optional.of(has ? keyword.words().get(number) : "");
  }

  private static TlsRoots roots(Fields fields, Surroundings surroundings) {
    Optional<String> named =
        fields
            .parameter("Root Certificate")
            .or(() -> surroundings.variableEvenEmpty("PGSSLROOTCERT"));
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
