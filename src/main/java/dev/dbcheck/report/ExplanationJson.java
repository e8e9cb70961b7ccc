package dev.dbcheck.report;

import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.reading.Dialled;
import dev.dbcheck.target.reading.Explained;
import dev.dbcheck.target.reading.FallbackUse;
import dev.dbcheck.target.reading.TakingPart;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/** What a client makes of a URL, as JSON. */
final class ExplanationJson {
  private ExplanationJson() {}

  static SequencedMap<String, Object> takingPart(TakingPart one) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("role", one.role());
    one.version().ifPresent(version -> json.put("version", version));
    json.put("origin", OriginJson.of(one.origin()));
    json.put("reading", reading(one.reading()));
    return json;
  }

  static SequencedMap<String, Object> reading(Explained reading) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("client", reading.client().name());
    json.put("title", reading.client().title());
    json.put("version", reading.client().version());
    json.put("evidence", word(reading.client().evidence()));
    reading.scheme().ifPresent(scheme -> json.put("scheme", scheme));
    json.put("outcome", word(reading.outcome()));
    json.put("endpoints", reading.endpoints().stream().map(ExplanationJson::endpoint).toList());
    reading.user().ifPresent(user -> json.put("user", user));
    reading.database().ifPresent(database -> json.put("database", database));
    json.put("password", word(reading.password()));
    json.put("parameters", reading.parameters().stream().map(ExplanationJson::use).toList());
    reading.tls().ifPresent(tls -> json.put("tls", tls(tls)));
    reading.error().ifPresent(error -> json.put("error", error));
    reading.cause().ifPresent(cause -> json.put("cause", cause));
    json.put("fallbacks", reading.fallbacks().stream().map(ExplanationJson::fallback).toList());
    return json;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static SequencedMap<String, Object> endpoint(Dialled endpoint) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("host", endpoint.host());
    endpoint.address().ifPresent(address -> json.put("hostaddr", address));
    json.put("port", endpoint.port());
    return json;
  }

  private static SequencedMap<String, Object> use(ParameterUse use) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("name", use.name());
    json.put("handling", word(use.handling()));
    use.taken().ifPresent(name -> json.put("takenAs", name));
    use.error().ifPresent(error -> json.put("error", error));
    return json;
  }

  private static SequencedMap<String, Object> tls(Explained.Tls tls) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("level", word(tls.level()));
    tls.roots().ifPresent(roots -> json.put("roots", roots));
    tls.remark().ifPresent(remark -> json.put("remark", remark));
    return json;
  }

  static SequencedMap<String, Object> fallback(FallbackUse use) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("name", use.name());
    json.put("part", use.part());
    json.put("origin", OriginJson.of(use.origin()));
    return json;
  }
}
