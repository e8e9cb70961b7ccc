package dev.dbcheck.report;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.guard.Approval;
import dev.dbcheck.guard.Decision;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/** A report as the members of one JSON object. */
final class ReportJson {
  private static final int SCHEMA = 1;

  private ReportJson() {}

  static SequencedMap<String, Object> of(Report report) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("command", report.command());
    json.put("exitStatus", report.exitStatus());
    report.resolution().ifPresent(resolution -> putResolution(json, report, resolution));
    if (!report.views().isEmpty()) {
      json.put("views", report.views().stream().map(ChainJson::view).toList());
    }
    report
        .target()
        .ifPresent(target -> json.put("target", TargetJson.of(target, report.provider())));
    if (!report.clients().isEmpty()) {
      json.put("clients", report.clients().stream().map(ExplanationJson::takingPart).toList());
    }
    report
        .explanation()
        .ifPresent(explanation -> {
          json.put(
              "readings", explanation.readings().stream().map(ExplanationJson::reading).toList());
          explanation.corrected().ifPresent(url -> json.put("corrected", url));
        });
    report.conversion().ifPresent(result -> json.put("conversion", conversion(result)));
    report.probe().ifPresent(probe -> ProbeJson.put(json, probe));
    report.decision().ifPresent(decision -> json.put("decision", decision(decision)));
    report.plan().ifPresent(plan -> MigrationJson.putPlan(json, plan));
    report.outcome().ifPresent(outcome -> MigrationJson.putOutcome(json, outcome));
    json.put("diagnostics", report.diagnostics().stream().map(ReportJson::diagnostic).toList());
    return json;
  }

  private static SequencedMap<String, Object> conversion(ConversionResult result) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("client", result.client().name());
    result.converted().redacted().ifPresent(url -> json.put("url", url));
    json.put("variables", result.converted().variables());
    result.file().ifPresent(file -> json.put("writtenTo", file));
    return json;
  }

  private static void putResolution(
      SequencedMap<String, Object> json, Report report, Resolution resolution) {
    json.put("chain", ChainJson.of(resolution.chain(), report.mode()));
    json.put("variable", resolution.variable());
    resolution.origin().ifPresent(origin -> json.put("origin", OriginJson.of(origin)));
    json.put(
        "sources",
        SourceRow.of(resolution, report.target()).stream().map(ReportJson::source).toList());
    if (!resolution.references().isEmpty()) {
      json.put("references", resolution.references().stream().map(ChainJson::reference).toList());
    }
  }

  private static SequencedMap<String, Object> source(SourceRow row) {
    SequencedMap<String, Object> source = OriginJson.of(row.reading().origin());
    source.put("state", row.state());
    row.likeness().map(ChainJson::likeness).ifPresent(like -> source.put("likeness", like));
    row.redactedUrl().ifPresent(url -> source.put("url", url));
    return source;
  }

  private static SequencedMap<String, Object> decision(Decision decision) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("approved", decision instanceof Approval);
    json.put(
        "checks",
        decision.checks().stream()
            .map(check -> {
              SequencedMap<String, Object> row = new LinkedHashMap<>();
              row.put("check", check.name());
              row.put("expected", check.expected());
              row.put("actual", check.actual());
              row.put("met", check.met());
              return row;
            })
            .toList());
    return json;
  }

  private static SequencedMap<String, Object> diagnostic(Diagnostic diagnostic) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("code", diagnostic.code().id());
    json.put("name", diagnostic.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    json.put("message", diagnostic.message());
    diagnostic.detail().ifPresent(detail -> json.put("detail", detail));
    diagnostic.hint().ifPresent(hint -> json.put("hint", hint));
    diagnostic.origin().ifPresent(origin -> json.put("origin", OriginJson.of(origin)));
    return json;
  }
}
