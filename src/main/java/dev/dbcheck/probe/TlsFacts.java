package dev.dbcheck.probe;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What the TLS handshake of the connection showed.
 *
 * @param version such as {@code TLSv1.3}
 * @param cipher the cipher suite's standard name
 * @param subject of the server's certificate
 * @param issuer of the server's certificate
 * @param names the certificate's subject alternative names, else its common name
 * @param expires the end of its validity
 * @param chainTrusted whether it leads to a root that is trusted here
 * @param hostMatches whether it is made out to the host that was dialled
 */
public record TlsFacts(
    String version,
    String cipher,
    String subject,
    String issuer,
    List<String> names,
    Instant expires,
    boolean chainTrusted,
    boolean hostMatches) {

  public TlsFacts {
    Objects.requireNonNull(version, "version is null");
    Objects.requireNonNull(cipher, "cipher is null");
    Objects.requireNonNull(subject, "subject is null");
    Objects.requireNonNull(issuer, "issuer is null");
    names = List.copyOf(names);
    Objects.requireNonNull(expires, "expires is null");
  }

  /** Returns the facts fit for printing: the texts come from the server. */
  TlsFacts cleaned(UnaryOperator<String> cleaner) {
    return new TlsFacts(
        version,
        cipher,
        cleaner.apply(subject),
        cleaner.apply(issuer),
        names.stream().map(cleaner).toList(),
        expires,
        chainTrusted,
        hostMatches);
  }
}
