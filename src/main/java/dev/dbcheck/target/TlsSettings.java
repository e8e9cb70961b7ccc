package dev.dbcheck.target;

import dev.dbcheck.secret.Secret;
import java.util.Objects;
import java.util.Optional;

/**
 * What a URL says about TLS.
 *
 * @param mode the mode in force
 * @param explicit whether the URL names the mode; {@code prefer} is the default otherwise
 * @param rootCertificate the file of {@code sslrootcert}, or {@code system}
 * @param clientCertificate the file of {@code sslcert}
 * @param clientKey the file of {@code sslkey}
 * @param keyPassword the value of {@code sslpassword}
 */
public record TlsSettings(
    TlsMode mode,
    boolean explicit,
    Optional<String> rootCertificate,
    Optional<String> clientCertificate,
    Optional<String> clientKey,
    Optional<Secret> keyPassword) {

  public TlsSettings {
    Objects.requireNonNull(mode, "mode is null");
    Objects.requireNonNull(rootCertificate, "rootCertificate is null");
    Objects.requireNonNull(clientCertificate, "clientCertificate is null");
    Objects.requireNonNull(clientKey, "clientKey is null");
    Objects.requireNonNull(keyPassword, "keyPassword is null");
  }
}
