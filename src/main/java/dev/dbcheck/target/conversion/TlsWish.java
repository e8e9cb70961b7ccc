package dev.dbcheck.target.conversion;

import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.EndpointKind;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TlsMode;
import dev.dbcheck.target.TlsSettings;
import dev.dbcheck.target.client.TlsLevel;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a target's URL wants of TLS, whatever client it was written for.
 *
 * @param mode the mode in libpq's words
 * @param explicit whether the URL says so
 * @param roots which roots it names
 * @param file of the roots, if they are in one
 * @param certificate the client's own
 * @param key of that certificate
 * @param reach where the connection leads
 */
record TlsWish(
    TlsMode mode,
    boolean explicit,
    Roots roots,
    Optional<String> file,
    Optional<String> certificate,
    Optional<String> key,
    Reach reach) {

  /** The roots that a URL names. */
  enum Roots {
    /** None: libpq and pgjdbc take those of the user's home folder. */
    NONE,
    FILE,
    SYSTEM
  }

  /** How far a connection goes. */
  enum Reach {
    /** Over sockets alone, where libpq never uses TLS. */
    SOCKETS,
    /** Not beyond this machine. */
    THIS_MACHINE,
    NETWORK
  }

  private static final String JVM_ROOTS = "org.postgresql.ssl.DefaultJavaSSLFactory";

  TlsWish {
    Objects.requireNonNull(mode, "mode is null");
    Objects.requireNonNull(roots, "roots is null");
    Objects.requireNonNull(file, "file is null");
    Objects.requireNonNull(certificate, "certificate is null");
    Objects.requireNonNull(key, "key is null");
    Objects.requireNonNull(reach, "reach is null");
  }

  /** Returns what a target's URL wants, read as the client reads it that the scheme names. */
  static TlsWish of(Target target, Map<String, Value> settings) {
    TlsSettings tls = target.tls();
    boolean jdbc = target.scheme().startsWith("jdbc:");
    boolean jvmRoots =
        Optional.ofNullable(settings.get("sslfactory"))
            .flatMap(Value::open)
            .filter(JVM_ROOTS::equals)
            .isPresent();
    if (settings.containsKey("sslaccept")) {
      return ofPrisma(target, settings);
    }
    // pgjdbc looks at its roots in the two modes alone that verify.
    boolean idle = jdbc && !tls.mode().verifiesCertificate();
    Optional<String> root = tls.rootCertificate().filter(_ -> !idle && !jvmRoots);
    boolean system =
        jvmRoots && !idle || root.filter(name -> !jdbc && name.equals("system")).isPresent();
    return new TlsWish(
        tls.mode(),
        tls.explicit(),
        system ? Roots.SYSTEM : root.isPresent() ? Roots.FILE : Roots.NONE,
        root.filter(_ -> !system),
        tls.clientCertificate(),
        tls.clientKey(),
        reach(target));
  }

  /** Prisma's engine knows three modes, and what it calls sslcert is the root (its source). */
  private static TlsWish ofPrisma(Target target, Map<String, Value> settings) {
    TlsSettings tls = target.tls();
    boolean strict =
        !Optional.ofNullable(settings.get("sslaccept"))
            .flatMap(Value::open)
            .equals(Optional.of("accept_invalid_certs"));
    boolean verifies = strict && tls.mode().requiresEncryption();
    Optional<String> root = tls.clientCertificate().filter(_ -> verifies);
    return new TlsWish(
        verifies ? TlsMode.VERIFY_FULL : tls.mode(),
        tls.explicit(),
        root.isPresent() ? Roots.FILE : verifies ? Roots.SYSTEM : Roots.NONE,
        root,
        Optional.empty(),
        Optional.empty(),
        reach(target));
  }

  private static Reach reach(Target target) {
    if (target.endpoints().stream().allMatch(Endpoint::isSocket)) {
      return Reach.SOCKETS;
    }
    Predicate<EndpointKind> near =
        kind -> kind == EndpointKind.LOOPBACK || kind == EndpointKind.SOCKET;
    boolean here = target.endpoints().stream().map(Endpoint::kind).allMatch(near);
    return here ? Reach.THIS_MACHINE : Reach.NETWORK;
  }

  /** Returns the same in the words of a client whose {@code require} never verifies anything. */
  TlsWish plainly() {
    return mode == TlsMode.REQUIRE && roots == Roots.FILE
        ? new TlsWish(TlsMode.VERIFY_CA, explicit, roots, file, certificate, key, reach)
        : this;
  }

  /** Returns what the connection has to be protected by at least. */
  TlsLevel level(Settings settings) {
    boolean encryptedByKerberos = settings.open("gssencmode").equals(Optional.of("require"));
    boolean silentHere = reach == Reach.THIS_MACHINE && !explicit;
    if (reach == Reach.SOCKETS || silentHere || encryptedByKerberos) {
      return TlsLevel.PLAINTEXT;
    }
    return switch (plainly().mode()) {
      case DISABLE -> TlsLevel.PLAINTEXT;
      case ALLOW, PREFER -> TlsLevel.OPPORTUNISTIC;
      case REQUIRE -> TlsLevel.ENCRYPTED;
      case VERIFY_CA -> TlsLevel.CA_VERIFIED;
      case VERIFY_FULL -> TlsLevel.HOST_VERIFIED;
    };
  }
}
