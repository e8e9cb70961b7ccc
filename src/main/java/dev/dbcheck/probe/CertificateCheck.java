package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.target.TlsMode;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a server's certificate fares, whether or not the mode asks for it.
 *
 * @param certificate the server's own
 * @param roots what it was measured against
 * @param distrust why it does not lead to a root; nothing if it does
 * @param hostMatches whether it is made out to the host of the URL
 * @param moment when it was measured
 */
record CertificateCheck(
    X509Certificate certificate,
    Roots roots,
    Optional<String> distrust,
    boolean hostMatches,
    Instant moment) {
  private static final Duration SOON = Duration.ofDays(14);

  static CertificateCheck of(
      X509Certificate[] chain, String keyExchange, Roots roots, String host, Instant moment) {
    return new CertificateCheck(
        chain[0],
        roots,
        roots.distrust(chain, keyExchange, moment),
        HostMatch.matches(chain[0], host),
        moment);
  }

  Instant expires() {
    return certificate.getNotAfter().toInstant();
  }

  /** Returns what the mode verifies: libpq's {@code require} is {@code verify-ca} with a file. */
  static boolean verifiesChain(TlsPolicy policy, Roots roots) {
    return policy.mode().verifiesCertificate()
        || (policy.mode() == TlsMode.REQUIRE && roots.fromFile());
  }

  /** Returns why the mode does not let this certificate pass, or nothing. */
  Optional<Diagnostic> rejection(Peer peer, TlsPolicy policy) {
    if (!verifiesChain(policy, roots)) {
      return Optional.empty();
    }
    if (expired()) {
      return Optional.of(expiry(peer));
    }
    if (distrust.isPresent()) {
      return Optional.of(notTrusted(peer));
    }
    return policy.mode() == TlsMode.VERIFY_FULL && !hostMatches
        ? Optional.of(nameMismatch(peer))
        : Optional.empty();
  }

  /** Returns what is worth knowing about a certificate that may pass. */
  List<Diagnostic> findings(Peer peer, TlsPolicy policy) {
    List<Diagnostic> findings = new ArrayList<>();
    if (expired()) {
      findings.add(expiry(peer).as(Severity.WARNING));
    } else if (expires().isBefore(moment.plus(SOON))) {
      findings.add(
          Diagnostic.of(
                  Code.CERTIFICATE_EXPIRES_SOON,
                  "the certificate of " + peer.name() + " expires on " + expires())
              .hint("Renew the server's certificate before then"));
    }
    boolean remote =
        peer.inetAddress().map(AddressScope::of).filter(AddressScope.LOOPBACK::equals).isEmpty();
    if (remote && !verifiesChain(policy, roots)) {
      findings.add(notVerified(peer, policy));
    }
    return findings;
  }

  private boolean expired() {
    return expires().isBefore(moment);
  }

  private Diagnostic expiry(Peer peer) {
    return Diagnostic.of(
            Code.CERTIFICATE_EXPIRED,
            "the certificate of " + peer.name() + " expired on " + expires())
        .hint("Renew the server's certificate, or ask the provider to; check this machine's clock");
  }

  private Diagnostic notTrusted(Peer peer) {
    return Diagnostic.of(
            Code.CERTIFICATE_NOT_TRUSTED,
            "the certificate of " + peer.name() + " does not lead to a trusted root")
        .detail(
            "issued by "
                + certificate.getIssuerX500Principal().getName()
                + ", measured against "
                + roots.source()
                + ": "
                + distrust.orElse(""))
        .hint("Name the CA file that the provider publishes with sslrootcert=FILE in the URL");
  }

  private Diagnostic nameMismatch(Peer peer) {
    return Diagnostic.of(
            Code.CERTIFICATE_NAME_MISMATCH,
            "the certificate of "
                + peer.name()
                + " is made out to "
                + String.join(", ", HostMatch.names(certificate)))
        .hint("Use a host name that the certificate is made out to, or find out who answers here");
  }

  private Diagnostic notVerified(Peer peer, TlsPolicy policy) {
    boolean wouldPass = distrust.isEmpty() && hostMatches;
    String roots = this.roots.fromFile() ? this.roots.source() : TlsPolicy.SYSTEM_ROOTS;
    return Diagnostic.of(
            Code.CERTIFICATE_NOT_VERIFIED,
            "sslmode="
                + policy.mode().parameterValue()
                + " does not verify who "
                + peer.name()
                + " is")
        .detail(
            "the certificate "
                + (distrust.isEmpty() ? "leads" : "does not lead")
                + " to a trusted root and "
                + (hostMatches ? "is" : "is not")
                + " made out to this host")
        .hint(
            "Write sslmode=verify-full&sslrootcert="
                + (wouldPass ? roots : "FILE")
                + " into the URL"
                + (wouldPass ? "" : ", with the CA file that the provider publishes"));
  }
}
