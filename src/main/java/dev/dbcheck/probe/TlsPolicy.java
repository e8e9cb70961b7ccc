package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TlsMode;
import dev.dbcheck.target.TlsSettings;
import java.util.Optional;

/**
 * What TLS a connection must have: the URL's wish, raised by the caller's requirement.
 *
 * @param mode the mode in force
 * @param explicit whether somebody asked for it, rather than libpq's default being taken
 * @param direct whether the handshake starts at once, without an SSLRequest
 */
record TlsPolicy(TlsMode mode, boolean explicit, boolean direct) {

  /** The value of {@code sslrootcert} that stands for the platform's roots (libpq 16). */
  static final String SYSTEM_ROOTS = "system";

  static TlsPolicy of(Target target, ProbeSettings settings) {
    TlsSettings tls = target.tls();
    TlsMode wished = !tls.explicit() && usesSystemRoots(tls) ? TlsMode.VERIFY_FULL : tls.mode();
    boolean raised =
        wished != TlsMode.DISABLE
            && settings
                .requiredTls()
                .filter(required -> required.compareTo(wished) > 0)
                .isPresent();
    TlsMode mode = raised ? settings.requiredTls().orElseThrow() : wished;
    boolean direct =
        target
            .parameter("sslnegotiation")
            .or(() -> target.parameter("sslNegotiation"))
            .filter("direct"::equals)
            .isPresent();
    return new TlsPolicy(mode, tls.explicit() || raised || wished != tls.mode(), direct);
  }

  /** Returns why the URL cannot meet what is asked of it, or nothing. */
  static Optional<Diagnostic> contradiction(Target target, Peer peer, ProbeSettings settings) {
    TlsSettings tls = target.tls();
    Optional<String> required = settings.requiredTls().map(TlsMode::parameterValue);
    if (required.isPresent() && peer.endpoint().isSocket()) {
      return Optional.of(
          tooWeak("a unix-domain socket knows no tls, but " + required.get() + " is required")
              .hint("Use the server's host name instead of the socket, or drop --require-tls"));
    }
    if (required.isPresent() && tls.mode() == TlsMode.DISABLE) {
      return Optional.of(
          tooWeak("the url says sslmode=disable, but " + required.get() + " is required")
              .hint("Write sslmode=" + required.get() + " into the URL"));
    }
    if (!peer.endpoint().isSocket()
        && usesSystemRoots(tls)
        && tls.explicit()
        && tls.mode() != TlsMode.VERIFY_FULL) {
      String mode = tls.mode().parameterValue();
      return Optional.of(
          tooWeak("sslmode=" + mode + " is too weak for sslrootcert=system")
              .hint("Write sslmode=verify-full into the URL, as libpq demands"));
    }
    return Optional.empty();
  }

  private static Diagnostic tooWeak(String message) {
    return Diagnostic.of(Code.TLS_WEAKER_THAN_REQUIRED, message);
  }

  static boolean usesSystemRoots(TlsSettings tls) {
    return tls.rootCertificate().filter(SYSTEM_ROOTS::equals).isPresent();
  }

  /** Returns whether plaintext will do towards that peer when it offers nothing else. */
  boolean toleratesPlaintext(Peer peer) {
    if (mode.requiresEncryption()) {
      return false;
    }
    return explicit
        || peer.inetAddress().map(AddressScope::of).filter(AddressScope.PUBLIC::equals).isEmpty();
  }
}
