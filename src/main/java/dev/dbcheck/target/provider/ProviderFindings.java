package dev.dbcheck.target.provider;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TlsMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what a provider's own rules will make fail, before anything is dialled. */
public final class ProviderFindings {
  private final Target target;
  private final Providers providers;
  private final Origin origin;
  private final List<Diagnostic> found = new ArrayList<>();

  private ProviderFindings(Target target, Providers providers, Origin origin) {
    this.target = target;
    this.providers = providers;
    this.origin = origin;
  }

  /**
   * Returns what is to be said of a target.
   *
   * @param origin where its URL came from
   * @param changes whether the target is to be migrated, or given to a command that may do so
   */
  public static List<Diagnostic> of(
      Target target, Providers providers, Origin origin, boolean changes) {
    ProviderFindings findings = new ProviderFindings(target, providers, origin);
    for (Endpoint endpoint : target.endpoints()) {
      Optional<ProviderMatch> match = providers.of(endpoint);
      match.ifPresent(known -> findings.check(endpoint, known, changes));
      providers.elsewhere(endpoint).ifPresent(known -> findings.elsewhere(endpoint, known));
    }
    return List.copyOf(findings.found);
  }

  private void check(Endpoint endpoint, ProviderMatch match, boolean changes) {
    if (changes && match.pooling().breaksSessions()) {
      pooler(endpoint, match);
    }
    if (changes && match.readOnly()) {
      add(
          Code.READ_ONLY_ENDPOINT,
          endpoint.display() + " leads to replicas, which cannot be changed",
          match,
          "Take the endpoint that writes: the same name without -ro");
    }
    if (match.demandsTls() && target.tls().mode() == TlsMode.DISABLE) {
      add(
          Code.TLS_DEMANDED_BY_PROVIDER,
          match.provider().title() + " refuses the plain connection that sslmode=disable asks for",
          match,
          "Write `sslmode=require` in the URL");
    }
    if (isPoolerOfSupabase(endpoint, match)) {
      add(
          Code.USER_NOT_OF_POOLER,
          "user " + target.user().get() + " names no project, by which the pooler finds the server",
          match,
          "Write the user as `" + target.user().get() + ".PROJECT`, as the dashboard shows it");
    }
  }

  private void pooler(Endpoint endpoint, ProviderMatch match) {
    String mode =
        match.pooling() == Pooling.TRANSACTION ? "a pooler in transaction mode" : "a pooler";
    found.add(
        Diagnostic.of(Code.TRANSACTION_POOLER, endpoint.display() + " is " + mode)
            .detail(
                "a lock, a setting or a prepared statement of a migration can be lost there between"
                    + " two transactions")
            .hint("Migrate over the direct URL: " + text(match.provider(), "direct"))
            .at(origin));
  }

  /** Supavisor finds the project in the user's name; the direct server takes the name as it is. */
  private boolean isPoolerOfSupabase(Endpoint endpoint, ProviderMatch match) {
    return match.provider().name().equals("supabase")
        && endpoint.host().contains(".pooler.")
        && target.user().filter(user -> user.indexOf('.') < 0).isPresent();
  }

  private void elsewhere(Endpoint endpoint, ProviderMatch match) {
    Provider provider = match.provider();
    found.add(
        Diagnostic.of(
                Code.NAME_OF_ANOTHER_NETWORK,
                "%s is a name inside %s, and this process does not run there"
                    .formatted(endpoint.host(), provider.title()))
            .detail(details(match))
            .hint("Use the URL for access from outside: " + text(provider, "url"))
            .at(origin));
  }

  private void add(Code code, String message, ProviderMatch match, String hint) {
    found.add(Diagnostic.of(code, message).detail(details(match)).hint(hint).at(origin));
  }

  private static String details(ProviderMatch match) {
    return match.notes().stream().map(ProviderFindings::text).collect(Collectors.joining("; "));
  }

  private static String text(Provider provider, String about) {
    return provider.fact(about).map(ProviderFindings::text).orElse("see its dashboard");
  }

  private static String text(Fact fact) {
    return fact.evidence() == Evidence.KNOWN ? fact.text() + " (unchecked)" : fact.text();
  }
}
