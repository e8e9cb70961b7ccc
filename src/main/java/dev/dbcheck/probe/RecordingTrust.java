package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Diagnostic;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/** Measures the server's certificate in full, keeps the result, and rejects what the mode does. */
final class RecordingTrust extends X509ExtendedTrustManager {

  /**
   * What one handshake showed.
   *
   * @param version of TLS
   * @param cipher the suite's standard name
   * @param check of the certificate
   */
  record Seen(String version, String cipher, CertificateCheck check) {}

  private final Peer peer;
  private final TlsPolicy policy;
  private final Roots roots;
  private final Clock clock;
  private Optional<Seen> seen = Optional.empty();

  RecordingTrust(Peer peer, TlsPolicy policy, Roots roots, Clock clock) {
    this.peer = peer;
    this.policy = policy;
    this.roots = roots;
    this.clock = clock;
  }

  /** Returns what the handshake showed; nothing if it ended before the certificate came. */
  Optional<Seen> seen() {
    return seen;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String keyExchange, Socket socket)
      throws CertificateException {
    CertificateCheck check =
        CertificateCheck.of(chain, keyExchange, roots, peer.endpoint().host(), clock.instant());
    SSLSession session = ((SSLSocket) socket).getHandshakeSession();
    seen = Optional.of(new Seen(session.getProtocol(), session.getCipherSuite(), check));
    Optional<Diagnostic> rejection = check.rejection(peer, policy);
    if (rejection.isPresent()) {
      throw new CertificateException(rejection.get().message());
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String keyExchange, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("not an engine's trust");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String keyExchange)
      throws CertificateException {
    throw new CertificateException("not without a socket");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String keyExchange, Socket socket)
      throws CertificateException {
    throw new CertificateException("not a server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String keyExchange, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("not a server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String keyExchange)
      throws CertificateException {
    throw new CertificateException("not a server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
