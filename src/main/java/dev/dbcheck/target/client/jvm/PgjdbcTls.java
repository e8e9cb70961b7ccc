package dev.dbcheck.target.client.jvm;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.NamedFile;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsPlan.Negotiation;
import dev.dbcheck.target.client.TlsPlan.Retreat;
import dev.dbcheck.target.client.TlsPlan.Verification;
import dev.dbcheck.target.client.TlsRoots;
import dev.dbcheck.target.client.TlsRules;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How pgjdbc 42.7.14 decides about TLS: recorded on three servers, and read in {@code SslMode},
 * {@code SslNegotiation} and {@code LibPQFactory}.
 */
final class PgjdbcTls implements TlsRules {
  private static final String PACKAGE = "org.postgresql.ssl.";

  @Override
  public TlsBehaviour decide(Fields fields, Surroundings surroundings) {
    PgjdbcSettings properties;
    try {
      properties = PgjdbcSettings.of(fields, surroundings);
    } catch (IllegalArgumentException noService) {
      return new TlsBehaviour.Rejected(noService.getMessage());
    }
    boolean direct = properties.find("sslNegotiation").filter("direct"::equals).isPresent();
    String binding = properties.find("channelBinding").orElse("prefer");
    if (!Set.of("disable", "prefer", "require").contains(binding)) {
      return new TlsBehaviour.Rejected("Invalid channelBinding value: " + binding);
    }
    String mode = lower(properties.find("sslmode").orElseGet(() -> byDefault(properties)));
    Verification verification = verification(mode, properties);
    TlsPlan always = TlsPlan.of(Encryption.ALWAYS);
    TlsPlan plan;
    switch (mode) {
      case "disable" -> plan = TlsPlan.of(Encryption.NEVER);
      case "allow" -> plan = retreating(Encryption.IF_DEMANDED);
      case "prefer" -> plan = retreating(Encryption.IF_OFFERED);
      case "require", "verify-ca", "verify-full" -> plan = always;
      default -> {
        return new TlsBehaviour.Rejected("Invalid sslmode value: " + mode);
      }
    }
    if (verification != Verification.NOTHING && plan.encryption() != Encryption.NEVER) {
      plan = plan.verifying(verification, roots(properties, surroundings));
    }
    plan = direct ? plan.by(Negotiation.DIRECT) : plan;
    plan = binding.equals("require") ? plan.bindingChannel() : plan;
    return remark(properties, mode).map(plan::remarking).orElse(plan);
  }

  private static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  /** Of {@code ssl}, nothing and true ask for everything, and any other word for nothing. */
  private static String byDefault(PgjdbcSettings properties) {
    String ssl = properties.find("ssl").orElse("false");
    return ssl.isEmpty() || ssl.equalsIgnoreCase("true") ? "verify-full" : "prefer";
  }

  private static TlsPlan retreating(Encryption encryption) {
    return TlsPlan.of(encryption).retreating(Retreat.AFTER_REFUSED_LOGIN);
  }

  /** Without a factory of one's own, certificates are verified in two modes alone. */
  private static Verification verification(String mode, PgjdbcSettings properties) {
    boolean named = mode.equals("verify-full");
    boolean certificate =
        switch (factory(properties)) {
          case "LibPQFactory", "jdbc4.LibPQFactory" -> named || mode.equals("verify-ca");
          case "DefaultJavaSSLFactory", "SingleCertValidatingFactory" -> true;
          default -> false;
        };
    Verification without = named ? Verification.NAME_ONLY : Verification.NOTHING;
    Verification with = named ? Verification.CERTIFICATE_THEN_NAME : Verification.CERTIFICATE;
    return certificate ? with : without;
  }

  private static String factory(PgjdbcSettings properties) {
    String name = properties.find("sslfactory").orElse(PACKAGE + "LibPQFactory");
    return name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : name;
  }

  private static TlsRoots roots(PgjdbcSettings properties, Surroundings surroundings) {
    return switch (factory(properties)) {
      case "LibPQFactory", "jdbc4.LibPQFactory" -> {
        String file =
            properties
                .find("sslrootcert")
                .or(() -> surroundings.inHome(".postgresql/root.crt").map(Object::toString))
                .orElse("");
        yield NamedFile.exists(file, surroundings)
            ? new TlsRoots.File(file)
            : new TlsRoots.MissingFile(file);
      }
      case "DefaultJavaSSLFactory" -> TlsRoots.BuiltIn.JVM;
      case "SingleCertValidatingFactory" -> new TlsRoots.File("sslfactoryarg");
      default -> TlsRoots.BuiltIn.NONE;
    };
  }

  private static Optional<String> remark(PgjdbcSettings properties, String mode) {
    return switch (factory(properties)) {
      case "LibPQFactory",
          "jdbc4.LibPQFactory",
          "DefaultJavaSSLFactory",
          "SingleCertValidatingFactory" ->
          Optional.empty();
      case "NonValidatingFactory" ->
          mode.equals("verify-full")
              ? Optional.of("NonValidatingFactory verifies no certificate, but the name is checked")
              : Optional.empty();
      default -> Optional.of("what the class that sslfactory names verifies is not known");
    };
  }
}
