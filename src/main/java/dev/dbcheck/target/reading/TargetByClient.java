package dev.dbcheck.target.reading;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.ParsedTarget;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TlsMode;
import dev.dbcheck.target.TlsSettings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsRoots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Takes a URL as the app's client takes it, where that is known. */
public final class TargetByClient {
  private TargetByClient() {}

  /**
   * Returns the target to go on with: the client's where it goes somewhere, else the one that was
   * parsed.
   *
   * @param url the URL
   * @param parsed what the strict reading gave
   * @param reading what the app's client makes of the same URL
   * @param origin where the URL came from
   * @param redactor cleans what is quoted of the URL and of the client's words
   */
  public static ParsedTarget read(
      Secret url, ParsedTarget parsed, ClientReading reading, Origin origin, Redactor redactor) {
    // Some clients take any scheme for PostgreSQL's.
    boolean ofAnotherDatabase =
        parsed.diagnostics().stream().anyMatch(one -> one.code() == Code.DATABASE_NOT_SUPPORTED);
    if (ofAnotherDatabase) {
      return parsed;
    }
    if (reading.failure().isPresent()) {
      return rejected(parsed, reading, origin, redactor);
    }
    Destination destination = reading.destination().orElseThrow();
    boolean same =
        parsed
            .target()
            .map(Destination::of)
            .filter(strict -> strict.differences(destination).isEmpty())
            .isPresent();
    boolean local = destination.endpoints().stream().anyMatch(Dialled::isLocalSocket);
    Optional<List<Endpoint>> endpoints = destination.asEndpoints().filter(_ -> !local);
    if (same || endpoints.isEmpty() || isMisreading(parsed, destination)) {
      return parsed;
    }
    Target target =
        parsed
            .intended()
            .orElseGet(() -> composed(url, endpoints.get(), reading.tls().orElseThrow()))
            .readAs(
                endpoints.get(),
                destination.user(),
                destination.password(),
                destination.database());
    List<Diagnostic> diagnostics = new ArrayList<>();
    parsed
        .diagnostics()
        .forEach(found -> diagnostics.add(found.isError() ? found.as(Severity.WARNING) : found));
    diagnostics.add(
        Diagnostic.of(
                Code.READ_AS_CLIENT_DOES,
                "the URL is read as "
                    + reading.client().title()
                    + " reads it: "
                    + redactor.clean(destination.text()))
            .hint("Write a URL that every client reads alike: `dbcheck url --for libpq`")
            .at(origin));
    return new ParsedTarget(Optional.of(target), Optional.of(target), diagnostics);
  }

  /** Returns a target of a text that is no URL, with the TLS that the client goes about. */
  private static Target composed(Secret url, List<Endpoint> endpoints, TlsBehaviour behaviour) {
    TlsMode mode = TlsMode.PREFER;
    Optional<String> roots = Optional.empty();
    if (behaviour instanceof TlsPlan plan) {
      mode = mode(plan);
      roots =
          plan.roots() instanceof TlsRoots.File(String path) ? Optional.of(path) : Optional.empty();
    }
    return new Target(
        url,
        Secret.MASK,
        "postgresql",
        endpoints,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new TlsSettings(mode, true, roots, Optional.empty(), Optional.empty(), Optional.empty()),
        new LinkedHashMap<>());
  }

  private static TlsMode mode(TlsPlan plan) {
    return switch (plan.encryption()) {
      case NEVER -> TlsMode.DISABLE;
      case IF_DEMANDED -> TlsMode.ALLOW;
      case IF_OFFERED -> TlsMode.PREFER;
      case ALWAYS ->
          switch (plan.level()) {
            case CA_VERIFIED -> TlsMode.VERIFY_CA;
            case HOST_VERIFIED -> TlsMode.VERIFY_FULL;
            case PLAINTEXT, OPPORTUNISTIC, ENCRYPTED, FAILS -> TlsMode.REQUIRE;
          };
    };
  }

  /** What a client takes for a host may be a piece of the password, which nobody means. */
  private static boolean isMisreading(ParsedTarget parsed, Destination destination) {
    boolean ambiguous =
        parsed.diagnostics().stream()
            .filter(Diagnostic::isError)
            .anyMatch(one -> one.code() == Code.RESERVED_CHARACTER_IN_PASSWORD);
    boolean meant =
        parsed
            .intended()
            .map(Destination::of)
            .filter(intended -> intended.differences(destination).isEmpty())
            .isPresent();
    return ambiguous && !meant;
  }

  private static ParsedTarget rejected(
      ParsedTarget parsed, ClientReading reading, Origin origin, Redactor redactor) {
    List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
    diagnostics.add(
        Diagnostic.of(
                Code.CLIENT_REJECTS_URL,
                reading.client().title() + ", which the app uses, does not connect with this URL")
            .detail(redactor.clean(reading.failure().orElseThrow()))
            .hint("Convert it: `dbcheck url --for " + reading.client().name() + "`")
            .at(origin));
    return new ParsedTarget(parsed.target(), parsed.intended(), diagnostics);
  }
}
