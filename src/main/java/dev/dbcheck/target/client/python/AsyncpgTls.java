package dev.dbcheck.target.client.python;

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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * How asyncpg decides about TLS (asyncpg 0.31.0 run on three servers, {@code connect_utils.py}
 * read): it prefers TLS with any host, verifies nothing below {@code require}, and with {@code
 * require} only where it finds a file of roots.
 */
final class AsyncpgTls implements TlsRules {
  private static final String HOME_ROOTS = ".postgresql/root.crt";

  /** The parameter that holds the mode, and what else the client may be told by parameters. */
  enum Call {
    WITH_DSN("sslmode"),
    WITH_ARGUMENTS("ssl");

    private final String nameOfMode;

    Call(String nameOfMode) {
      this.nameOfMode = nameOfMode;
    }
  }

  private final Call call;

  AsyncpgTls(Call call) {
    this.call = call;
  }

  @Override
  public TlsBehaviour decide(Fields fields, Surroundings surroundings) {
    String host = fields.host().or(() -> surroundings.variable("PGHOST")).orElse("localhost");
    boolean sockets = Arrays.stream(host.split(",")).allMatch(h -> h.startsWith("/"));
    AsyncpgTlsFiles files = new AsyncpgTlsFiles(call == Call.WITH_DSN, fields, surroundings);
    String mode =
        fields
            .parameter(call.nameOfMode)
            .or(() -> surroundings.variableEvenEmpty("PGSSLMODE"))
            .orElse(sockets ? "disable" : "prefer")
            .replace('_', '-');
    Optional<String> negotiation = files.negotiation();
    try {
      AsyncpgSettings.check(
          Map.of("sslmode", mode, "sslnegotiation", negotiation.orElse("postgres")));
    } catch (PythonError raised) {
      return new TlsBehaviour.Rejected(raised.getMessage());
    }
    if (mode.equals("disable")) {
      return TlsPlan.of(Encryption.NEVER);
    }
    boolean direct = negotiation.orElse("").equals("direct");
    TlsPlan plan = plan(mode).by(direct ? Negotiation.DIRECT_WITHOUT_ALPN : Negotiation.REQUEST);
    TlsBehaviour behaviour = verified(mode, plan, files, surroundings);
    return sockets && behaviour instanceof TlsPlan
        ? TlsPlan.of(Encryption.NEVER)
            .remarking("asyncpg uses no TLS over a local socket, whatever sslmode is")
        : behaviour;
  }

  private static TlsPlan plan(String mode) {
    return switch (mode) {
      case "allow" -> TlsPlan.of(Encryption.IF_DEMANDED).retreating(Retreat.AFTER_REFUSED_LOGIN);
      case "prefer" -> TlsPlan.of(Encryption.IF_OFFERED).retreating(Retreat.AFTER_REFUSED_LOGIN);
      case String _ -> TlsPlan.of(Encryption.ALWAYS);
    };
  }

  private static TlsBehaviour verified(
      String mode, TlsPlan plan, AsyncpgTlsFiles files, Surroundings surroundings) {
    if (plan.encryption() != Encryption.ALWAYS) {
      return files.faultOfClient().orElse(plan);
    }
    Optional<String> given = files.value("sslrootcert");
    String roots = given.orElse("~/" + HOME_ROOTS);
    boolean found =
        given.isPresent()
            ? files.exists(given.get())
            : surroundings.inHome(HOME_ROOTS).filter(surroundings::exists).isPresent();
    if (!found && (given.isPresent() || !mode.equals("require"))) {
      return new TlsBehaviour.NoFile(roots);
    }
    Verification verification =
        mode.equals("verify-full") ? Verification.CERTIFICATE_THEN_NAME : Verification.CERTIFICATE;
    TlsPlan verifying = found ? plan.verifying(verification, new TlsRoots.File(roots)) : plan;
    return files
        .faultOfRevocations()
        .or(files::faultOfClient)
        .orElse(
            found && mode.equals("require")
                ? verifying.remarking("asyncpg verifies the certificate because there is " + roots)
                : verifying);
  }
}
