package dev.dbcheck.target;

import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes the redactors that know a URL's secrets, however a client cuts and spells them. */
public final class TargetRedactor {
  private TargetRedactor() {}

  /** Returns a redactor that leaves the target's user, hosts, database and scheme readable. */
  public static Redactor of(Target target) {
    List<String> harmless = new ArrayList<>(List.of(target.scheme()));
    target.user().ifPresent(harmless::add);
    target.database().ifPresent(harmless::add);
    for (Endpoint endpoint : target.endpoints()) {
      harmless.add(endpoint.host());
      harmless.add(String.valueOf(endpoint.port()));
      endpoint.hostAddress().ifPresent(harmless::add);
    }
    UrlSecrets secrets = UrlSecrets.of(UrlText.of(target.url()));
    return redactor(secrets, secrets.named(harmless));
  }

  /** Returns a redactor for a URL that may be malformed in any way. */
  public static Redactor forRawUrl(Secret url) {
    UrlSecrets secrets = UrlSecrets.of(UrlText.of(url));
    return redactor(secrets, secrets.harmless());
  }

  private static Redactor redactor(UrlSecrets secrets, Collection<String> harmless) {
    return Redactor.of(secrets.texts().stream().map(Secret::of).toList(), harmless);
  }
}
