package dev.dbcheck.target.client.libpq;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsPlan.Negotiation;
import dev.dbcheck.target.client.TlsPlan.Retreat;
import dev.dbcheck.target.client.TlsPlan.Verification;
import dev.dbcheck.target.client.TlsRoots;
import dev.dbcheck.target.client.TlsRules;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How libpq decides about TLS.
 *
 * <p>Recorded with libpq 18.6 on three servers; the weak modes verify a certificate too as soon as
 * there is a file of root certificates, and over a local socket there is no TLS at all.
 */
public final class LibpqTls {
  private static final String SYSTEM = "system";
  private static final String HOME_ROOTS = ".postgresql/root.crt";

  /** Said only after the handshake, but by every server. */
  private static final String NAMELESS =
      "host name must be specified for a verified SSL connection";

  private LibpqTls() {}

  /** Returns the rules, for all clients whose connections libpq makes. */
  public static TlsRules rules() {
    return LibpqTls::decide;
  }

  private static TlsBehaviour decide(Fields fields, Surroundings surroundings) {
    LibpqSettings settings = LibpqSettings.of(fields, surroundings);
    String mode = mode(settings);
    Optional<String> fault = settings.fault().or(() -> LibpqTlsFaults.of(settings, mode));
    if (fault.isPresent()) {
      return new TlsBehaviour.Rejected(fault.get());
    }
    LibpqTransport transport = LibpqTransport.of(settings);
    if (transport == LibpqTransport.SOCKETS) {
      return TlsPlan.of(Encryption.NEVER)
          .remarking("libpq uses no TLS over a local socket, whatever sslmode is");
    }
    if (settings.value("gssencmode").orElse("").equals("require")) {
      return TlsPlan.of(Encryption.NEVER)
          .remarking("gssencmode=require encrypts with GSSAPI instead of TLS, or fails");
    }
    if (mode.equals("verify-full") && LibpqTransport.isNameless(settings)) {
      return new TlsBehaviour.Rejected(NAMELESS);
    }
    TlsPlan plan = plan(mode, settings, surroundings);
    return transport == LibpqTransport.BOTH ? alsoSockets(plan) : plan;
  }

  private static TlsPlan alsoSockets(TlsPlan plan) {
    String sockets = "libpq uses no TLS to those of the hosts that are local sockets";
    return plan.remarking(plan.remark().map(remark -> remark + "; " + sockets).orElse(sockets));
  }

  /** Roots of the system make full verification the default. */
  private static String mode(LibpqSettings settings) {
    String ofNone = rootFile(settings).equals(SYSTEM) ? "verify-full" : "prefer";
    return settings.value("sslmode").orElse(ofNone);
  }

  private static String rootFile(LibpqSettings settings) {
    return settings.value("sslrootcert").orElse("");
  }

  private static TlsPlan plan(String mode, LibpqSettings settings, Surroundings surroundings) {
    TlsPlan plan =
        switch (mode) {
          case "disable" -> TlsPlan.of(Encryption.NEVER);
          case "allow" ->
              TlsPlan.of(Encryption.IF_DEMANDED).retreating(Retreat.AFTER_REFUSED_LOGIN);
          case "prefer" ->
              TlsPlan.of(Encryption.IF_OFFERED).retreating(Retreat.AFTER_ANY_TLS_FAILURE);
          case String _ -> TlsPlan.of(Encryption.ALWAYS);
        };
    if (settings.value("sslnegotiation").orElse("").equals("direct")) {
      plan = plan.by(Negotiation.DIRECT);
    }
    if (settings.value("channel_binding").orElse("").equals("require")) {
      plan = plan.bindingChannel();
    }
    return plan.encryption() == Encryption.NEVER
        ? plan
        : verifying(plan, mode, rootFile(settings), surroundings);
  }

  private static TlsPlan verifying(
      TlsPlan plan, String mode, String rootFile, Surroundings surroundings) {
    Verification wanted =
        mode.equals("verify-full") ? Verification.CERTIFICATE_THEN_NAME : Verification.CERTIFICATE;
    if (rootFile.equals(SYSTEM)) {
      return plan.verifying(wanted, TlsRoots.BuiltIn.SYSTEM);
    }
    Optional<Path> file = rootFile.isEmpty() ? surroundings.inHome(HOME_ROOTS) : path(rootFile);
    String shown = rootFile.isEmpty() ? "~/" + HOME_ROOTS : rootFile;
    if (file.filter(surroundings::exists).isPresent()) {
      TlsPlan verified = plan.verifying(wanted, new TlsRoots.File(shown));
      return mode.startsWith("verify-") ? verified : verified.remarking(remark(plan, shown));
    }
    return mode.startsWith("verify-")
        ? plan.verifying(wanted, new TlsRoots.MissingFile(shown))
        : plan;
  }

  private static String remark(TlsPlan plan, String roots) {
    String cause = "libpq verifies the certificate because there is " + roots;
    return plan.encryption() == Encryption.IF_OFFERED
        ? cause + ", and goes on in plaintext where that fails"
        : cause;
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
