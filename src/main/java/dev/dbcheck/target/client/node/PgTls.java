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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What pg 8.23.1 does about TLS, run against real servers (tls-matrix.tsv): anything about it in
 * the URL but {@code disable} and {@code no-verify} verifies certificate and name.
 *
 * @param quirks which pg-connection-string makes the settings
 * @param negotiates whether the URL's {@code sslnegotiation} reaches pg
 */
record PgTls(PgQuirks quirks, boolean negotiates) implements TlsRules {
  private static final String WARNING =
      "prefer, require and verify-ca are taken for verify-full; pg 9 will take them as libpq does";

  @Override
  public TlsBehaviour decide(Fields fields, Surroundings surroundings) {
    PgSsl ssl = PgSsl.of(fields.parameters(), quirks);
    Optional<String> missing = ssl.missingFile(file -> exists(file, surroundings));
    if (missing.isPresent()) {
      return new TlsBehaviour.NoFile(missing.get());
    }
    Optional<String> negotiation = fields.parameter("sslnegotiation").filter(_ -> negotiates);
    PgParameters parameters = PgParameters.of(ssl.choice(), negotiation, surroundings);
    Optional<String> refusal = parameters.refusal();
    if (refusal.isPresent()) {
      return new TlsBehaviour.Rejected(refusal.get());
    }
    TlsPlan plan = plan(parameters.ssl(), verifies(surroundings));
    TlsPlan started = parameters.direct() ? plan.by(Negotiation.DIRECT) : plan;
    return ssl.willWeaken() ? started.remarking(WARNING) : started;
  }

  private static TlsPlan plan(PgSsl.Choice choice, boolean verifies) {
    return switch (choice) {
      case PgSsl.Choice.Unsaid _, PgSsl.Choice.Off _ -> TlsPlan.of(Encryption.NEVER);
      case PgSsl.Choice.Text _ ->
          TlsPlan.of(Encryption.ALWAYS)
              .verifying(Verification.UNUSABLE_SETTINGS, TlsRoots.BuiltIn.NODE)
              .remarking(
                  "ssl is a text of which Node.js makes no settings: true, 1, 0 and no-verify are"
                      + " known");
      case PgSsl.Choice.On(boolean certificate, boolean name, Optional<String> roots) ->
          certificate && verifies
              ? TlsPlan.of(Encryption.ALWAYS)
                  .verifying(
                      name ? Verification.CERTIFICATE_THEN_NAME : Verification.CERTIFICATE,
                      roots.<TlsRoots>map(TlsRoots.File::new).orElse(TlsRoots.BuiltIn.NODE))
              : TlsPlan.of(Encryption.ALWAYS);
    };
  }

  /** Node.js lets the environment turn off what the settings leave at its default. */
  static boolean verifies(Surroundings surroundings) {
    return !surroundings.variable("NODE_TLS_REJECT_UNAUTHORIZED").equals(Optional.of("0"));
  }

  static boolean exists(String file, Surroundings surroundings) {
    try {
      return surroundings.exists(Path.of(file));
    } catch (InvalidPathException _) {
      return false;
    }
  }
}
