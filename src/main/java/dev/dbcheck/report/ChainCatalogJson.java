package dev.dbcheck.report;

import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.Ecosystem;
import dev.dbcheck.env.chain.Edition;
import dev.dbcheck.env.chain.KillSwitch;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** The chains that dbcheck knows, as one JSON object; docs/schema holds its schema. */
public final class ChainCatalogJson {
  private ChainCatalogJson() {}

  /** Writes chains in UTF-8. */
  public static void write(List<Ecosystem> ecosystems, PrintStream out) {
    List<Object> chains = new ArrayList<>();
    for (Ecosystem ecosystem : ecosystems) {
      ecosystem.chains().forEach(one -> chains.add(chain(one, ecosystem.title())));
    }
    SequencedMap<String, Object> json = ReportJson.of(Report.ofFailure("chains", List.of()));
    json.put("chains", chains);
    JsonText.write(json, out);
  }

  private static SequencedMap<String, Object> chain(Chain chain, String ecosystem) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("name", chain.name());
    json.put("title", chain.title());
    json.put("ecosystem", ecosystem);
    if (chain.mode().exists()) {
      SequencedMap<String, Object> mode = new LinkedHashMap<>();
      mode.put("variables", chain.mode().variables());
      chain.mode().fallback().ifPresent(fallback -> mode.put("fallback", fallback));
      json.put("mode", mode);
    }
    json.put("switches", chain.killSwitches().stream().map(KillSwitch::shown).toList());
    json.put("variables", chain.variables());
    json.put("editions", chain.editions().stream().map(ChainCatalogJson::edition).toList());
    return json;
  }

  private static SequencedMap<String, Object> edition(Edition edition) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("since", edition.since());
    json.put("evidence", edition.evidence().kind().name().toLowerCase(Locale.ROOT));
    json.put("version", edition.evidence().version());
    json.put("environmentFirst", edition.loader().isEnvironmentFirst());
    json.put("files", edition.files().order());
    json.put("where", edition.files().where());
    SequencedMap<String, Object> traits = new LinkedHashMap<>();
    edition.traits().forEach((trait, answer) -> traits.put(trait.id(), answer));
    json.put("traits", traits);
    return json;
  }
}
