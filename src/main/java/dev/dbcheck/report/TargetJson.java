package dev.dbcheck.report;

import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.provider.ProviderMatch;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** A target as JSON. */
final class TargetJson {
  private TargetJson() {}

  static SequencedMap<String, Object> of(Target target, Optional<ProviderMatch> provider) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("url", target.redacted());
    json.put("scheme", target.scheme());
    json.put("endpoints", target.endpoints().stream().map(TargetJson::endpoint).toList());
    target.user().ifPresent(user -> json.put("user", user));
    target.database().ifPresent(database -> json.put("database", database));
    json.put("passwordPresent", target.hasPassword());
    json.put("tls", target.tls().mode().parameterValue());
    json.put("parameters", target.parameters());
    provider.ifPresent(match -> json.put("provider", provider(match)));
    return json;
  }

  private static SequencedMap<String, Object> provider(ProviderMatch match) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("name", match.provider().name());
    json.put("form", match.form().name().toLowerCase(Locale.ROOT));
    json.put("pooled", match.pooling().pooled().orElse(null));
    return json;
  }

  private static SequencedMap<String, Object> endpoint(Endpoint endpoint) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("host", endpoint.host());
    endpoint.hostAddress().ifPresent(address -> json.put("hostaddr", address));
    json.put("port", endpoint.port());
    json.put("kind", endpoint.kind().name().toLowerCase(Locale.ROOT));
    return json;
  }
}
