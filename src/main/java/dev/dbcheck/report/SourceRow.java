package dev.dbcheck.report;

import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.SourceReading;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TargetParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One source of a chain as every format shows it.
 *
 * @param reading what the source says
 * @param redactedUrl its URL with the secrets masked; nothing where it is absent or no URL
 */
record SourceRow(SourceReading reading, Optional<String> redactedUrl) {

  static List<SourceRow> of(Resolution resolution) {
    return resolution.sources().stream().map(SourceRow::of).toList();
  }

  private static SourceRow of(SourceReading reading) {
    Optional<String> url =
        reading
            .value()
            .flatMap(value -> TargetParser.parse(value, reading.origin()).target())
            .map(Target::redacted);
    return new SourceRow(reading, url);
  }

  String state() {
    return reading.state().name().toLowerCase(Locale.ROOT);
  }
}
