package dev.dbcheck.report;

import dev.dbcheck.diagnostic.Origin;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/** An origin as the members of a JSON object. */
final class OriginJson {
  private OriginJson() {}

  static SequencedMap<String, Object> of(Origin origin) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("kind", origin.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("source", origin.source());
    origin.line().ifPresent(line -> json.put("line", line));
    return json;
  }
}
