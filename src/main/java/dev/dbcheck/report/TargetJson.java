package dev.dbcheck.report;

import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.Target;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/** A target as JSON. */
final class TargetJson {
  private TargetJson() {}

  static SequencedMap<String, Object> of(Target target) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("url", target.redacted());
    json.put("scheme", target.scheme());
    json.put("endpoints", target.endpoints().stream().map(TargetJson::endpoint).toList());
    target.user().ifPresent(user -> json.put("user", user));
    target.database().ifPresent(database -> json.put("database", database));
    json.put("passwordPresent", target.hasPassword());
    json.put("tls", target.tls().mode().parameterValue());
    json.put("parameters", target.parameters());
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
