package dev.dbcheck.target.client.rust;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsPlan.Verification;
import dev.dbcheck.target.client.TlsRoots;
import dev.dbcheck.target.client.TlsRules;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What sqlx 0.9.0 built with TLS does, as read in sqlx-postgres (connection/tls.rs) and sqlx-core
 * (net/tls): {@code allow} never encrypts, and only the two modes that say so verify.
 */
final class SqlxTls implements TlsRules {
  private static final Set<String> ROOT_NAMES = Set.of("sslrootcert", "ssl-root-cert", "ssl-ca");
  private static final String WITHOUT_TLS =
      "a build of sqlx without a feature for TLS uses plaintext for prefer and fails where TLS is"
          + " required";

  @Override
  public TlsBehaviour decide(Fields fields, Surroundings surroundings) {
    String mode =
        last(fields, SqlxOptions.MODE_NAMES)
            .map(SqlxTls::lowerCase)
            .or(() ->
                surroundings
                    .variable("PGSSLMODE")
                    .map(SqlxTls::lowerCase)
                    .filter(SqlxOptions.MODES::contains))
            .orElse("prefer");
    TlsPlan required = TlsPlan.of(Encryption.ALWAYS).remarking(WITHOUT_TLS);
    TlsRoots roots = roots(fields, surroundings);
    return switch (mode) {
      case "disable" -> TlsPlan.of(Encryption.NEVER);
      case "allow" ->
          TlsPlan.of(Encryption.NEVER).remarking("sqlx takes sslmode=allow for disable");
      case "prefer" -> TlsPlan.of(Encryption.IF_OFFERED).remarking(WITHOUT_TLS);
      case "verify-ca" -> required.verifying(Verification.CERTIFICATE, roots);
      case "verify-full" -> required.verifying(Verification.CERTIFICATE_THEN_NAME, roots);
      case String _ -> required;
    };
  }

  private static String lowerCase(String mode) {
    return mode.toLowerCase(Locale.ROOT);
  }

  private static Optional<String> last(Fields fields, Set<String> names) {
    return fields.parameters().stream()
        .filter(parameter -> names.contains(parameter.name()))
        .reduce((_, last) -> last)
        .map(Parameter::value);
  }

  /** The file is added to the built-in roots; it may also hold the certificate's own text. */
  private static TlsRoots roots(Fields fields, Surroundings surroundings) {
    Optional<String> named =
        last(fields, ROOT_NAMES).or(() -> surroundings.variable("PGSSLROOTCERT"));
    if (named.isEmpty()) {
      return TlsRoots.BuiltIn.SYSTEM;
    }
    String file = named.get();
    if (file.strip().startsWith("-----BEGIN")) {
      return new TlsRoots.File("the certificate in the URL");
    }
    return exists(file, surroundings) ? new TlsRoots.File(file) : new TlsRoots.MissingFile(file);
  }

  private static boolean exists(String file, Surroundings surroundings) {
    try {
      return surroundings.exists(Path.of(file));
    } catch (InvalidPathException _) {
      return false;
    }
  }
}
