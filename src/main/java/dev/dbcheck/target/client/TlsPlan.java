package dev.dbcheck.target.client;

import java.util.Objects;
import java.util.Optional;

/**
 * How a client goes about TLS once it dials.
 *
 * @param encryption whether it asks for TLS, and does without
 * @param verification what it verifies of the server's certificate
 * @param roots against which roots
 * @param negotiation how it asks for TLS
 * @param bindsChannel whether it insists on channel binding, which needs TLS
 * @param retreat when it tries again without TLS, or with it, after a first attempt has failed
 * @param remark what has to be known besides, in a sentence without a secret
 */
public record TlsPlan(
    Encryption encryption,
    Verification verification,
    TlsRoots roots,
    Negotiation negotiation,
    boolean bindsChannel,
    Retreat retreat,
    Optional<String> remark)
    implements TlsBehaviour {

  /** Whether a client encrypts; the names of libpq's modes stand beside. */
  public enum Encryption {
    /** {@code disable}. */
    NEVER,
    /** {@code allow}: in plaintext first, with TLS if the server refuses that. */
    IF_DEMANDED,
    /** {@code prefer}: with TLS if the server offers it, else in plaintext. */
    IF_OFFERED,
    /** {@code require} and stronger. */
    ALWAYS
  }

  /** What a client verifies of a certificate. */
  public enum Verification {
    NOTHING,
    CERTIFICATE,
    CERTIFICATE_THEN_NAME,
    /** As Go's library does, which complains about the name first. */
    NAME_THEN_CERTIFICATE,
    /** The host's name, and of whom the certificate is does not matter. */
    NAME_ONLY,
    /** Settings that cannot be used: the client fails once TLS is to begin. */
    UNUSABLE_SETTINGS
  }

  /** How a client starts TLS. */
  public enum Negotiation {
    /** By PostgreSQL's SSLRequest, which the server answers with S or N. */
    REQUEST,
    /** By a TLS handshake at once, which PostgreSQL takes since version 17. */
    DIRECT,
    /** So, but without the ALPN extension, upon which PostgreSQL hangs up. */
    DIRECT_WITHOUT_ALPN,
    /** At once too: something in front of the server is expected to end TLS. */
    TUNNEL
  }

  /** After which failures a client that may do either tries the other way. */
  public enum Retreat {
    /** After none. */
    NEVER,
    /** When the server turns the login away. */
    AFTER_REFUSED_LOGIN,
    /** Also when the handshake or the verification fails. */
    AFTER_ANY_TLS_FAILURE,
    /** After any error at all, one about a parameter included. */
    AFTER_ANY_FAILURE
  }

  public TlsPlan {
    Objects.requireNonNull(encryption, "encryption is null");
    Objects.requireNonNull(verification, "verification is null");
    Objects.requireNonNull(roots, "roots is null");
    Objects.requireNonNull(negotiation, "negotiation is null");
    Objects.requireNonNull(retreat, "retreat is null");
    Objects.requireNonNull(remark, "remark is null");
  }

  /** Returns a plan that verifies nothing and never retreats. */
  public static TlsPlan of(Encryption encryption) {
    return new TlsPlan(
        encryption,
        Verification.NOTHING,
        TlsRoots.BuiltIn.NONE,
        Negotiation.REQUEST,
        false,
        Retreat.NEVER,
        Optional.empty());
  }

  /** Returns the plan with a verification. */
  public TlsPlan verifying(Verification what, TlsRoots against) {
    return new TlsPlan(encryption, what, against, negotiation, bindsChannel, retreat, remark);
  }

  /** Returns the plan with a way to start TLS. */
  public TlsPlan by(Negotiation way) {
    return new TlsPlan(encryption, verification, roots, way, bindsChannel, retreat, remark);
  }

  /** Returns the plan with a demand for channel binding. */
  public TlsPlan bindingChannel() {
    return new TlsPlan(encryption, verification, roots, negotiation, true, retreat, remark);
  }

  /** Returns the plan with a retreat. */
  public TlsPlan retreating(Retreat when) {
    return new TlsPlan(encryption, verification, roots, negotiation, bindsChannel, when, remark);
  }

  /** Returns the plan with a remark. */
  public TlsPlan remarking(String sentence) {
    return new TlsPlan(
        encryption, verification, roots, negotiation, bindsChannel, retreat, Optional.of(sentence));
  }

  @Override
  public TlsLevel level() {
    return switch (encryption) {
      case NEVER -> TlsLevel.PLAINTEXT;
      case IF_DEMANDED, IF_OFFERED -> TlsLevel.OPPORTUNISTIC;
      case ALWAYS ->
          switch (verification) {
            case NOTHING, NAME_ONLY -> TlsLevel.ENCRYPTED;
            case CERTIFICATE -> TlsLevel.CA_VERIFIED;
            case CERTIFICATE_THEN_NAME, NAME_THEN_CERTIFICATE -> TlsLevel.HOST_VERIFIED;
            case UNUSABLE_SETTINGS -> TlsLevel.FAILS;
          };
    };
  }
}
