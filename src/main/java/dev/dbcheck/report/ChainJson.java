package dev.dbcheck.report;

import dev.dbcheck.env.ChainUse;
import dev.dbcheck.env.Reference;
import dev.dbcheck.env.project.View;
import dev.dbcheck.target.Agreement;
import dev.dbcheck.target.Likeness;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** Chains and what they see as the members of JSON objects. */
final class ChainJson {
  private ChainJson() {}

  static SequencedMap<String, Object> of(ChainUse chain, Optional<String> chosenMode) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("name", chain.name());
    chain.version().ifPresent(version -> json.put("version", version));
    chain.origin().ifPresent(origin -> json.put("origin", OriginJson.of(origin)));
    chain
        .mode()
        .map(ChainUse.Mode::name)
        .or(() -> chosenMode)
        .ifPresent(mode -> json.put("mode", mode));
    chain.mode().ifPresent(mode -> json.put("modeOrigin", OriginJson.of(mode.origin())));
    return json;
  }

  static SequencedMap<String, Object> reference(Reference reference) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("name", reference.name());
    json.put("missing", reference.isMissing());
    reference.origin().ifPresent(origin -> json.put("origin", OriginJson.of(origin)));
    return json;
  }

  static String likeness(Likeness likeness) {
    return likeness.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static SequencedMap<String, Object> view(Agreement.Compared compared) {
    View view = compared.view();
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    if (!view.folder().isEmpty()) {
      json.put("folder", view.folder());
    }
    json.put("chain", of(view.resolution().chain(), Optional.empty()));
    json.put("readBy", view.readBy().name().toLowerCase(Locale.ROOT));
    view.setting().ifPresent(setting -> json.put("setting", setting.label()));
    json.put("variables", view.variables());
    view.resolution().origin().ifPresent(origin -> json.put("origin", OriginJson.of(origin)));
    ViewText.redacted(view.resolution()).ifPresent(url -> json.put("url", url));
    json.put("usable", view.resolution().value().isPresent());
    compared.likeness().ifPresent(likeness -> json.put("likeness", likeness(likeness)));
    return json;
  }
}
