package dev.dbcheck.report;

import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.SourceReading;
import dev.dbcheck.target.Likeness;
import dev.dbcheck.target.Target;
import java.util.List;
import java.util.Optional;

/** A chain's sources for a human reader, in the order in which they were asked. */
final class SourceText {
  private SourceText() {}

  static List<String> lines(Resolution resolution, Optional<Target> target) {
    Columns columns = new Columns();
    for (SourceRow row : SourceRow.of(resolution, target)) {
      boolean unusable = row.reading().state() != SourceReading.State.ABSENT;
      columns.row(
          row.state(),
          row.reading().origin().location(),
          row.redactedUrl().orElse(unusable ? "not a usable URL" : ""),
          row.likeness().map(Likeness::phrase).orElse(""));
    }
    return columns.lines();
  }
}
