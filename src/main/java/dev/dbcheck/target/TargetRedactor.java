package dev.dbcheck.target;

import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes the redactors that know every form in which a URL's secrets can surface. */
public final class TargetRedactor {
  private TargetRedactor() {}

  /** Returns a redactor that leaves the target's user, hosts, database and scheme readable. */
  public static Redactor of(Target target) {
    List<String> harmless = new ArrayList<>(List.of(target.scheme()));
    target.user().ifPresent(harmless::add);
    target.database().ifPresent(harmless::add);
    for (Endpoint endpoint : target.endpoints()) {
      harmless.add(endpoint.host());
      endpoint.hostAddress().ifPresent(harmless::add);
    }
    return redactor(UrlSecrets.of(UrlText.of(target.url())), harmless);
  }

  /** Returns a redactor for a URL that may be malformed in any way. */
  public static Redactor forRawUrl(Secret url) {
    UrlSecrets secrets = UrlSecrets.of(UrlText.of(url));
    return redactor(secrets, secrets.harmless());
  }

  private static Redactor redactor(UrlSecrets secrets, Collection<String> harmless) {
    return Redactor.of(secrets.candidates().stream().map(Secret::of).toList(), harmless);
  }
}
