package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** Parameters of the query that replace what stands in front of the question mark. */
final class Overrides {
  private Overrides() {}

  /** Returns the elements of a comma-separated value, empty ones included; none of an empty one. */
  static List<String> list(String value) {
    return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
  }

  static void report(
      Findings findings,
      boolean valuesShown,
      String name,
      List<String> values,
      List<String> replaced) {
    String message =
        valuesShown
            ? "parameter %s=%s replaces %s of the URL".formatted(name, join(values), join(replaced))
            : "parameter " + name + " replaces a part of the URL";
    findings.add(
        Diagnostic.of(Code.PARAMETER_OVERRIDES_URL, message)
            .hint("Write it in one place, in front of the question mark"));
  }

  private static String join(List<String> values) {
    return values.stream()
        .map(v -> v.isEmpty() ? "the default" : PercentEncoding.encodeReadably(v, "/:@[]"))
        .collect(Collectors.joining(","));
  }
}
