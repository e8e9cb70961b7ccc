package dev.dbcheck.probe;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Whether a certificate is made out to a host: RFC 6125 with libpq's choices. */
final class HostMatch {
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private HostMatch() {}

  /** Returns the subject alternative names, or else the common name. */
  static List<String> names(X509Certificate certificate) {
    List<String> names = new ArrayList<>(alternativeNames(certificate, DNS_NAME));
    names.addAll(alternativeNames(certificate, IP_ADDRESS));
    if (names.isEmpty()) {
      commonName(certificate).ifPresent(names::add);
    }
    return names;
  }

  /** Returns whether one of the names is the host's; a literal address needs an address. */
  static boolean matches(X509Certificate certificate, String host) {
    Optional<InetAddress> literal = literal(host);
    List<String> dnsNames = alternativeNames(certificate, DNS_NAME);
    List<String> addresses = alternativeNames(certificate, IP_ADDRESS);
    boolean noneOfItsKind = literal.isPresent() ? addresses.isEmpty() : dnsNames.isEmpty();
    if (noneOfItsKind && dnsNames.isEmpty()) {
      return commonName(certificate)
          .filter(name -> literal.isPresent() ? name.equals(host) : fits(name, host))
          .isPresent();
    }
    return literal
        .map(address -> addresses.stream().anyMatch(text -> literal(text).equals(literal)))
        .orElseGet(() -> dnsNames.stream().anyMatch(pattern -> fits(pattern, host)));
  }

  /** An asterisk stands for the whole left-most label, and for one label only. */
  private static boolean fits(String pattern, String host) {
    String name = withoutFinalDot(host.toLowerCase(Locale.ROOT));
    String wanted = withoutFinalDot(pattern.toLowerCase(Locale.ROOT));
    if (!wanted.startsWith("*.")) {
      return wanted.equals(name);
    }
    int dot = name.indexOf('.');
    return dot > 0 && wanted.indexOf('.', 2) > 0 && name.substring(dot).equals(wanted.substring(1));
  }

  private static String withoutFinalDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static Optional<InetAddress> literal(String host) {
    try {
      return Optional.of(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException aName) {
      return Optional.empty();
    }
  }

  private static List<String> alternativeNames(X509Certificate certificate, int kind) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      if (names == null) {
        return List.of();
      }
      return names.stream()
          .filter(name -> name.getFirst().equals(kind))
          .map(name -> name.get(1).toString())
          .toList();
    } catch (CertificateParsingException unreadable) {
      return List.of();
    }
  }

  private static Optional<String> commonName(X509Certificate certificate) {
    try {
      List<Rdn> parts = new LdapName(certificate.getSubjectX500Principal().getName()).getRdns();
      return parts.stream()
          .filter(part -> part.getType().equalsIgnoreCase("CN"))
          .map(part -> part.getValue().toString())
          .findFirst();
    } catch (InvalidNameException unreadable) {
      return Optional.empty();
    }
  }
}
