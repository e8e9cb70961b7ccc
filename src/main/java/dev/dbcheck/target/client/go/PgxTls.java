package dev.dbcheck.target.client.go;

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
import java.util.Arrays;

/** How pgx 5.9.2 decides about TLS: recorded on three servers, and read in {@code configTLS}. */
final class PgxTls implements TlsRules {
  @Override
  public TlsBehaviour decide(Fields fields, Surroundings surroundings) {
    PgxSurroundings settings;
    try {
      settings = PgxSurroundings.of(fields, surroundings);
    } catch (GoError e) {
      return new TlsBehaviour.Rejected(e.getMessage());
    }
    if (isDisabled(settings, "statement_cache_capacity", "cache_statement")) {
      return new TlsBehaviour.Rejected(
          "cannot use QueryExecModeCacheStatement with disabled statement cache");
    }
    if (isDisabled(settings, "description_cache_capacity", "cache_describe")) {
      return new TlsBehaviour.Rejected(
          "cannot use QueryExecModeCacheDescribe with disabled description cache");
    }
    String hosts = fields.host().orElseGet(() -> settings.get("host"));
    return Arrays.stream(hosts.split(",", -1)).allMatch(PgxChecks::isSocket)
        ? bound(settings, TlsPlan.of(Encryption.NEVER)).remarking("pgx uses no TLS on a socket")
        : overNetwork(settings, surroundings);
  }

  private static boolean isDisabled(PgxSurroundings settings, String capacity, String mode) {
    String given = settings.get(capacity);
    String used = settings.get("default_query_exec_mode");
    boolean none = given.startsWith("-") || !given.isEmpty() && given.matches("\\+?0++");
    return none && (used.isEmpty() ? "cache_statement" : used).equals(mode);
  }

  private static TlsBehaviour overNetwork(PgxSurroundings settings, Surroundings surroundings) {
    boolean direct = settings.get("sslnegotiation").equals("direct");
    String root = settings.get("sslrootcert");
    String mode = settings.get("sslmode");
    mode = mode.isEmpty() ? "prefer" : mode;
    mode = mode.equals("prefer") && direct ? "require" : mode;
    if (root.equals("system")) {
      mode = "verify-full";
    } else if (!root.isEmpty() && !NamedFile.exists(root, surroundings)) {
      return new TlsBehaviour.NoFile(root);
    }
    boolean fromFile = !root.isEmpty() && !root.equals("system");
    TlsRoots roots = fromFile ? new TlsRoots.File(root) : TlsRoots.BuiltIn.SYSTEM;
    TlsPlan always = TlsPlan.of(Encryption.ALWAYS);
    TlsPlan plan;
    switch (mode) {
      case "disable" -> {
        return bound(settings, TlsPlan.of(Encryption.NEVER));
      }
      case "allow" ->
          plan = TlsPlan.of(Encryption.IF_DEMANDED).retreating(Retreat.AFTER_ANY_FAILURE);
      case "prefer" ->
          plan = TlsPlan.of(Encryption.IF_OFFERED).retreating(Retreat.AFTER_ANY_FAILURE);
      case "require" ->
          plan = fromFile ? always.verifying(Verification.CERTIFICATE, roots) : always;
      case "verify-ca" -> plan = always.verifying(Verification.CERTIFICATE, roots);
      case "verify-full" -> plan = always.verifying(Verification.NAME_THEN_CERTIFICATE, roots);
      default -> {
        return new TlsBehaviour.Rejected("failed to configure TLS (sslmode is invalid)");
      }
    }
    return clientCertificate(settings, surroundings, direct ? plan.by(Negotiation.DIRECT) : plan);
  }

  private static TlsBehaviour clientCertificate(
      PgxSurroundings settings, Surroundings surroundings, TlsPlan plan) {
    String certificate = settings.get("sslcert");
    String key = settings.get("sslkey");
    if (certificate.isEmpty() != key.isEmpty()) {
      return new TlsBehaviour.Rejected(
          "failed to configure TLS (both \"sslcert\" and \"sslkey\" are required)");
    }
    for (String file : certificate.isEmpty() ? new String[0] : new String[] {key, certificate}) {
      if (!NamedFile.exists(file, surroundings)) {
        return new TlsBehaviour.NoFile(file);
      }
    }
    return bound(settings, plan);
  }

  /** Where the channel must be bound, an attempt without TLS never gets past the login. */
  private static TlsPlan bound(PgxSurroundings settings, TlsPlan plan) {
    if (!settings.get("channel_binding").equals("require")) {
      return plan;
    }
    boolean either =
        plan.encryption() == Encryption.IF_OFFERED || plan.encryption() == Encryption.IF_DEMANDED;
    return either
        ? TlsPlan.of(Encryption.ALWAYS)
            .by(plan.negotiation())
            .bindingChannel()
            .remarking("the login fails without TLS because channel_binding=require")
        : plan.bindingChannel();
  }
}
