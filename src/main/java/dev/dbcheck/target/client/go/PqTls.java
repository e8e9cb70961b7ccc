package dev.dbcheck.target.client.go;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.NamedFile;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsPlan.Verification;
import dev.dbcheck.target.client.TlsRoots;
import dev.dbcheck.target.client.TlsRules;
import java.util.List;
import java.util.Optional;

/** How lib/pq 1.10.9 decides about TLS: recorded on three servers, and read in ssl.go. */
final class PqTls implements TlsRules {
  /** The variables on which lib/pq panics. */
  private static final List<String> PANICS =
      List.of(
          "PGHOSTADDR",
          "PGSERVICE",
          "PGSERVICEFILE",
          "PGREALM",
          "PGREQUIRESSL",
          "PGSSLCRL",
          "PGREQUIREPEER",
          "PGKRBSRVNAME",
          "PGGSSLIB",
          "PGSYSCONFDIR",
          "PGLOCALEDIR");

  @Override
  public TlsBehaviour decide(Fields fields, Surroundings surroundings) {
    Optional<String> panic =
        PANICS.stream().filter(name -> surroundings.variable(name).isPresent()).findFirst();
    if (panic.isPresent()) {
      return new TlsBehaviour.Rejected("panic: setting " + panic.get() + " not supported");
    }
    return host(fields, surroundings).startsWith("/")
        ? TlsPlan.of(Encryption.NEVER).remarking("lib/pq uses no TLS on a socket")
        : new Decision(fields, surroundings).overNetwork();
  }

  private static String host(Fields fields, Surroundings surroundings) {
    return fields.host().or(() -> surroundings.variable("PGHOST")).orElse("localhost");
  }

  /** One decision's material. */
  private record Decision(Fields fields, Surroundings surroundings) {
    private String option(String name, String variable) {
      return fields.parameter(name).or(() -> surroundings.variable(variable)).orElse("");
    }

    private TlsBehaviour overNetwork() {
      String root = option("sslrootcert", "PGSSLROOTCERT");
      boolean inline = fields.parameter("sslinline").filter("true"::equals).isPresent();
      boolean exists = NamedFile.exists(root, surroundings);
      String mode = option("sslmode", "PGSSLMODE");
      return switch (mode) {
        case "disable" -> TlsPlan.of(Encryption.NEVER);
        case "", "require" -> files(inline, exists ? root : "", exists ? signed() : nothing());
        case "verify-ca" -> files(inline, root, signed());
        case "verify-full" -> files(inline, root, Verification.NAME_THEN_CERTIFICATE);
        default ->
            new TlsBehaviour.Rejected(
                "pq: unsupported sslmode "
                    + GoText.quote(mode)
                    + "; only \"require\" (default), \"verify-full\", \"verify-ca\", and"
                    + " \"disable\" supported");
      };
    }

    private static Verification nothing() {
      return Verification.NOTHING;
    }

    /** It verifies against the name that it sends, and an address is never sent. */
    private Verification signed() {
      String sni = option("sslsni", "PGSSLSNI");
      boolean sent = sni.isEmpty() || sni.startsWith("1");
      boolean name = sent && !GoAddress.isIp(host(fields, surroundings));
      return name ? Verification.NAME_THEN_CERTIFICATE : Verification.CERTIFICATE;
    }

    private TlsBehaviour files(boolean inline, String root, Verification verification) {
      if (inline && !isPem(fields.parameter("sslcert").orElse(""))) {
        return new TlsBehaviour.Rejected("tls: failed to find any PEM data in certificate input");
      }
      if (inline && !root.isEmpty() && !isPem(root)) {
        return new TlsBehaviour.Rejected("pq: couldn't parse pem in sslrootcert");
      }
      if (!inline && !root.isEmpty() && !NamedFile.exists(root, surroundings)) {
        return new TlsBehaviour.NoFile(root);
      }
      TlsPlan plan = TlsPlan.of(Encryption.ALWAYS);
      return verification == Verification.NOTHING
          ? plan
          : plan.verifying(verification, roots(root, inline));
    }

    private static boolean isPem(String text) {
      return text.contains("-----BEGIN CERTIFICATE-----");
    }

    private static TlsRoots roots(String root, boolean inline) {
      return root.isEmpty()
          ? TlsRoots.BuiltIn.SYSTEM
          : new TlsRoots.File(inline ? "sslrootcert" : root);
    }
  }
}
