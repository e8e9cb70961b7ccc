package dev.dbcheck.report;

import dev.dbcheck.probe.StageResult;
import dev.dbcheck.probe.StageStatus;
import java.util.Locale;
import java.util.stream.Collectors;

/** A stage of a probe for a human reader: one line. */
final class StageText {
  private StageText() {}

  static String line(StageResult result, Style style) {
    String name = result.stage().name().toLowerCase(Locale.ROOT);
    String time =
        result.status() == StageStatus.SKIPPED ? "" : Durations.text(result.elapsed());
    String facts =
        result.facts().entrySet().stream()
            .map(fact -> fact.getKey() + "=" + quoted(fact.getValue()))
            .collect(Collectors.joining(" "));
    return String.format(
            Locale.ROOT, "  %s  %-11s  %7s  %s", mark(result.status(), style), name, time, facts)
        .stripTrailing();
  }

  private static String mark(StageStatus status, Style style) {
    return switch (status) {
      case PASSED -> style.good("ok  ");
      case WARNED -> style.doubtful("warn");
      case FAILED -> style.bad("FAIL");
      case SKIPPED -> style.faint("skip");
    };
  }

  private static String quoted(String value) {
    return value.indexOf(' ') >= 0 ? '"' + value + '"' : value;
  }
}
