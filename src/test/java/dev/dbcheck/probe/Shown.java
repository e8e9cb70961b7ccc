package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Short forms of a probe's result, for whole comparisons. */
final class Shown {
  private Shown() {}

  /** Returns {@code name:passed tcp:failed …}. */
  static String stages(ProbeResult result) {
    return result.stages().stream()
        .map(stage -> (stage.stage() + ":" + stage.status()).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  static List<Code> codes(ProbeResult result) {
    return result.diagnostics().stream().map(Diagnostic::code).toList();
  }

  static StageResult stage(ProbeResult result, Stage stage) {
    return result.stages().get(stage.ordinal());
  }
}
