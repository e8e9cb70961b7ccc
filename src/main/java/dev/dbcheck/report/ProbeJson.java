package dev.dbcheck.report;

import dev.dbcheck.probe.Identity;
import dev.dbcheck.probe.ProbeResult;
import dev.dbcheck.probe.Server;
import dev.dbcheck.probe.StageResult;
import dev.dbcheck.probe.TlsFacts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/** A probe's result as JSON. */
final class ProbeJson {
  private ProbeJson() {}

  static void put(SequencedMap<String, Object> json, ProbeResult probe) {
    json.put("stages", probe.stages().stream().map(ProbeJson::stage).toList());
    probe.server().ifPresent(server -> json.put("server", server(server)));
    probe.tls().ifPresent(tls -> json.put("tls", tls(tls)));
    probe.identity().ifPresent(identity -> json.put("identity", identity(identity)));
  }

  private static SequencedMap<String, Object> stage(StageResult result) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("stage", result.stage().name().toLowerCase(Locale.ROOT));
    json.put("status", result.status().name().toLowerCase(Locale.ROOT));
    json.put("elapsedMs", result.elapsed().toMillis());
    json.put("facts", result.facts());
    return json;
  }

  private static SequencedMap<String, Object> server(Server server) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("version", server.version());
    json.put("user", server.user());
    json.put("database", server.database());
    json.put("standby", server.standby());
    json.put("readOnly", server.readOnly());
    server.address().ifPresent(address -> json.put("address", address));
    return json;
  }

  private static SequencedMap<String, Object> tls(TlsFacts tls) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("version", tls.version());
    json.put("cipher", tls.cipher());
    json.put("subject", tls.subject());
    json.put("issuer", tls.issuer());
    json.put("names", tls.names());
    json.put("expires", tls.expires().toString());
    json.put("chainTrusted", tls.chainTrusted());
    json.put("hostMatches", tls.hostMatches());
    return json;
  }

  private static SequencedMap<String, Object> identity(Identity identity) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    identity.systemIdentifier().ifPresent(id -> json.put("systemIdentifier", id));
    json.put("databaseOid", identity.databaseOid());
    json.put("database", identity.database());
    return json;
  }
}
