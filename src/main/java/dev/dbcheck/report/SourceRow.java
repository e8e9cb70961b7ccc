package dev.dbcheck.report;

import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.SourceReading;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Likeness;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TargetParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One source of a chain as every format shows it.
 *
 * @param reading what the source says
 * @param likeness how a shadowed URL compares with the one in force
 * @param redactedUrl its URL with the secrets masked; nothing where it is absent or no URL
 */
record SourceRow(SourceReading reading, Optional<Likeness> likeness, Optional<String> redactedUrl) {

  /**
   * Returns a row for each source.
   *
   * @param target what the value in force names, as the app's client reads it
   */
  static List<SourceRow> of(Resolution resolution, Optional<Target> target) {
    Optional<Secret> winner = resolution.winner().flatMap(SourceReading::value);
    return resolution.sources().stream().map(reading -> of(reading, winner, target)).toList();
  }

  private static SourceRow of(
      SourceReading reading, Optional<Secret> winner, Optional<Target> target) {
    Optional<String> url =
        target
            .filter(_ -> reading.state() == SourceReading.State.WON)
            .or(() ->
                reading
                    .value()
                    .flatMap(value -> TargetParser.parse(value, reading.origin()).target()))
            .map(Target::redacted);
    Optional<Likeness> likeness =
        winner
            .filter(_ -> reading.state() == SourceReading.State.SHADOWED)
            .flatMap(inForce -> reading.value().map(other -> Likeness.of(inForce, other)));
    return new SourceRow(reading, likeness, url);
  }

  String state() {
    return reading.state().name().toLowerCase(Locale.ROOT);
  }
}
