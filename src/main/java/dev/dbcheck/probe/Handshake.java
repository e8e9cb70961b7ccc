package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.target.TlsMode;
import dev.dbcheck.target.TlsSettings;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** The TLS handshake over a connected socket, and what it showed. */
final class Handshake {
  /** The protocol's name in ALPN, which a direct handshake must carry (PostgreSQL 17). */
  private static final String[] APPLICATION_PROTOCOLS = {"postgresql"};

  private final Peer peer;
  private final TlsPolicy policy;
  private final Roots roots;
  private final RecordingTrust trust;
  private final KeyManager[] keys;

  private Handshake(Route route, Roots roots, KeyManager[] keys) {
    this.peer = route.peer();
    this.policy = route.policy();
    this.roots = roots;
    this.keys = keys;
    this.trust = new RecordingTrust(peer, policy, roots, route.clock());
  }

  /** Reads the certificate files that the URL names, before the handshake starts. */
  static Handshake prepare(Route route) throws StageFailure {
    TlsSettings tls = route.target().tls();
    Roots roots = Roots.of(tls, route.policy(), route.settings());
    return new Handshake(route, roots, ClientCertificate.keys(tls, route.settings()));
  }

  /** Returns the encrypted socket, which owns the given one. */
  Passed<Socket> perform(Socket raw) throws StageFailure, IOException {
    String host = peer.endpoint().host();
    SSLSocket socket =
        (SSLSocket)
            context().getSocketFactory().createSocket(raw, host, peer.endpoint().port(), true);
    if (policy.direct()) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setApplicationProtocols(APPLICATION_PROTOCOLS);
      socket.setSSLParameters(parameters);
    }
    try {
      socket.startHandshake();
    } catch (SSLException failed) {
      Optional<Diagnostic> rejection =
          trust.seen().flatMap(seen -> seen.check().rejection(peer, policy));
      if (rejection.isPresent()) {
        throw new StageFailure(rejection.get(), facts());
      }
      throw failed;
    }
    List<Diagnostic> findings =
        trust.seen().map(seen -> seen.check().findings(peer, policy)).orElse(List.of());
    return new Passed<>(socket, facts(), findings);
  }

  private SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this Java runtime has no TLS", broken);
    }
  }

  /** Returns what the handshake showed; nothing if it ended before the certificate came. */
  Optional<TlsFacts> tlsFacts() {
    return trust.seen().map(Handshake::tlsFacts);
  }

  private static TlsFacts tlsFacts(RecordingTrust.Seen seen) {
    CertificateCheck check = seen.check();
    X509Certificate certificate = check.certificate();
    return new TlsFacts(
        seen.version(),
        seen.cipher(),
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        HostMatch.names(certificate),
        check.expires(),
        check.distrust().isEmpty(),
        check.hostMatches());
  }

  /** Returns what is known so far. */
  SequencedMap<String, String> facts() {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    tlsFacts()
        .ifPresent(tls -> {
          facts.put("version", tls.version());
          facts.put("cipher", tls.cipher());
          facts.put("subject", tls.subject());
          facts.put("issuer", tls.issuer());
          facts.put("names", String.join(", ", tls.names()));
          facts.put("expires", tls.expires().toString());
          facts.put("chainTrusted", Boolean.toString(tls.chainTrusted()));
          facts.put("hostMatches", Boolean.toString(tls.hostMatches()));
        });
    facts.put("rootCertificates", roots.source());
    facts.put("verified", verified());
    return facts;
  }

  private String verified() {
    if (!CertificateCheck.verifiesChain(policy, roots)) {
      return "nothing";
    }
    return policy.mode() == TlsMode.VERIFY_FULL ? "chain and host" : "chain";
  }
}
