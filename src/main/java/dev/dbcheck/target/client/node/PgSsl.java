package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What pg-connection-string makes of the parameters about TLS: the {@code ssl} of its object. */
final class PgSsl {
  private static final List<String> FILES = List.of("sslcert", "sslkey", "sslrootcert");
  private static final Set<String> WEAKENED = Set.of("prefer", "require", "verify-ca");
  private static final String NO_AUTHORITY =
      "Error: SECURITY WARNING: Using sslmode=verify-ca requires specifying a CA with sslrootcert.";

  private final Map<String, String> parameters = new HashMap<>();
  private final PgQuirks quirks;

  private PgSsl(PgQuirks quirks) {
    this.quirks = quirks;
  }

  static PgSsl of(List<Parameter> parameters, PgQuirks quirks) {
    PgSsl ssl = new PgSsl(quirks);
    parameters.forEach(parameter -> ssl.parameters.put(parameter.name(), parameter.value()));
    return ssl;
  }

  /** Takes out what the parser does not look at where a socket is named. */
  static void ignoreIn(Map<String, String> parameters) {
    FILES.forEach(parameters::remove);
    parameters.remove("sslmode");
    parameters.putIfAbsent("ssl", "");
  }

  /** The {@code ssl} that the parser leaves. */
  sealed interface Choice {
    /** Nothing about it is said, and the environment decides. */
    record Unsaid() implements Choice {}

    /** No TLS. */
    record Off() implements Choice {}

    /** TLS, with a certificate verified against a file's roots or Node's as far as is said. */
    record On(boolean certificate, boolean name, Optional<String> roots) implements Choice {}

    /** A text, which pg takes for true and then cannot use. */
    record Text(String value) implements Choice {}
  }

  static final Choice VERIFIED = new Choice.On(true, true, Optional.empty());
  static final Choice UNVERIFIED = new Choice.On(false, false, Optional.empty());

  /** Returns the first file that is named and not there. */
  Optional<String> missingFile(Predicate<String> files) {
    return FILES.stream()
        .map(this::said)
        .filter(file -> !file.isEmpty() && !files.test(file))
        .findFirst();
  }

  /** Refuses what the parser refuses. */
  void check(Predicate<String> files) throws Refusal {
    Optional<String> missing = missingFile(files);
    if (missing.isPresent()) {
      throw new Refusal("Error: ENOENT: no such file or directory, open '" + missing.get() + "'");
    }
    if (asLibpq() && said("sslmode").equals("verify-ca") && said("sslrootcert").isEmpty()) {
      throw new Refusal(NO_AUTHORITY);
    }
  }

  Choice choice() {
    String mode = said("sslmode");
    if (mode.equals("disable")) {
      return new Choice.Off();
    }
    if (FILES.stream().anyMatch(name -> !said(name).isEmpty()) || !mode.isEmpty()) {
      return asLibpq() ? asLibpq(mode) : verified(!mode.equals("no-verify"), true);
    }
    return switch (parameters.get("ssl")) {
      case null -> direct() ? VERIFIED : new Choice.Unsaid();
      case "true", "1" -> VERIFIED;
      case "0", "" -> new Choice.Off();
      case "no-verify" -> UNVERIFIED;
      case String text -> new Choice.Text(text);
    };
  }

  /** Returns whether the mode is one that the parser announces to weaken. */
  boolean willWeaken() {
    return quirks == PgQuirks.NEW && !asLibpq() && WEAKENED.contains(said("sslmode"));
  }

  private Choice asLibpq(String mode) {
    boolean roots = !said("sslrootcert").isEmpty();
    return switch (mode) {
      case "prefer" -> verified(false, true);
      case "require" -> verified(roots, false);
      case "verify-ca" -> verified(true, false);
      case String _ -> verified(true, true);
    };
  }

  private Choice verified(boolean certificate, boolean name) {
    Optional<String> roots = Optional.of(said("sslrootcert")).filter(file -> !file.isEmpty());
    return new Choice.On(certificate, certificate && name, roots);
  }

  private boolean asLibpq() {
    return quirks == PgQuirks.NEW && said("uselibpqcompat").equals("true");
  }

  private boolean direct() {
    return quirks == PgQuirks.NEW && said("sslnegotiation").equals("direct");
  }

  private String said(String name) {
    return parameters.getOrDefault(name, "");
  }
}
