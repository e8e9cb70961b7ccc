package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.target.TlsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The root certificates that a server's certificate is measured against.
 *
 * @param source the file, or {@code system}
 * @param fromFile whether they were chosen with a file, which makes {@code require} verify (libpq)
 * @param anchors the roots
 */
record Roots(String source, boolean fromFile, Set<TrustAnchor> anchors) {

  /**
   * Returns the roots of {@code sslrootcert}, else of libpq's default file, else the platform's.
   * The last two are no substitute where the mode demands verification.
   */
  static Roots of(TlsSettings tls, TlsPolicy policy, ProbeSettings settings) throws StageFailure {
    if (TlsPolicy.usesSystemRoots(tls)) {
      return platform();
    }
    Path usual = settings.userHome().resolve(".postgresql").resolve("root.crt");
    Optional<Path> file = named(tls, settings);
    if (file.isEmpty() && Files.exists(usual)) {
      file = Optional.of(usual);
    }
    if (file.isEmpty() && policy.mode().verifiesCertificate()) {
      throw unreadable(usual, "it does not exist");
    }
    // libpq lets sslmode=require pass when the file that sslrootcert names is not there.
    boolean missing = file.isEmpty() || !Files.exists(file.get());
    if (missing && !policy.mode().verifiesCertificate()) {
      return platform();
    }
    return read(file.orElseThrow());
  }

  private static Optional<Path> named(TlsSettings tls, ProbeSettings settings) throws StageFailure {
    try {
      return tls.rootCertificate().map(settings::file);
    } catch (InvalidPathException impossible) {
      throw unreadable(impossible.getInput(), "no file can have that name");
    }
  }

  private static Roots read(Path file) throws StageFailure {
    try (InputStream input = Files.newInputStream(file)) {
      Set<TrustAnchor> anchors =
          CertificateFactory.getInstance("X.509").generateCertificates(input).stream()
              .map(certificate -> new TrustAnchor((X509Certificate) certificate, null))
              .collect(Collectors.toSet());
      if (anchors.isEmpty()) {
        throw unreadable(file, "it holds no certificate");
      }
      return new Roots(file.toString(), true, anchors);
    } catch (IOException missing) {
      throw unreadable(file, Files.exists(file) ? "it is not readable" : "it does not exist");
    } catch (CertificateException malformed) {
      throw unreadable(file, "it is not a certificate in PEM or DER form");
    }
  }

  private static StageFailure unreadable(Path file, String why) {
    return unreadable(file.toString(), why);
  }

  private static StageFailure unreadable(String file, String why) {
    return new StageFailure(
        Diagnostic.of(
                Code.CERTIFICATE_FILE_UNREADABLE,
                "could not read root certificates from " + file + ": " + why)
            .hint(
                "Name the provider's CA file with sslrootcert=FILE in the URL, or the platform's"
                    + " roots with sslrootcert=system"),
        new LinkedHashMap<>());
  }

  private static Roots platform() {
    try {
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init((KeyStore) null);
      Set<TrustAnchor> anchors =
          Stream.of(factory.getTrustManagers())
              .filter(X509TrustManager.class::isInstance)
              .map(X509TrustManager.class::cast)
              .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
              .map(certificate -> new TrustAnchor(certificate, null))
              .collect(Collectors.toSet());
      return new Roots(TlsPolicy.SYSTEM_ROOTS, false, anchors);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this Java runtime has no PKIX trust manager", broken);
    }
  }

  /** Returns why a chain does not lead to one of the roots at that moment, or nothing. */
  Optional<String> distrust(X509Certificate[] chain, String keyExchange, Instant moment) {
    if (anchors.isEmpty()) {
      return Optional.of("there are no root certificates");
    }
    try {
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, null);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(moment));
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(new CertPathTrustManagerParameters(parameters));
      ((X509TrustManager) factory.getTrustManagers()[0]).checkServerTrusted(chain, keyExchange);
      return Optional.empty();
    } catch (GeneralSecurityException distrusted) {
      return Optional.of(String.valueOf(distrusted.getMessage()));
    }
  }
}
