package dev.dbcheck.report;

import dev.dbcheck.probe.StageResult;
import dev.dbcheck.probe.StageStatus;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stage of a probe for a human reader: one line with what matters most. */
final class StageText {
  private StageText() {}

  static String line(StageResult result, Style style) {
    String name = result.stage().name().toLowerCase(Locale.ROOT);
    String time = result.status() == StageStatus.SKIPPED ? "" : Durations.text(result.elapsed());
    return String.format(
            Locale.ROOT,
            "  %s  %-11s  %7s  %s",
            mark(result.status(), style),
            name,
            time,
            facts(result))
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

  private static String facts(StageResult result) {
    Map<String, String> facts = result.facts();
    return switch (result.stage()) {
      case NAME -> joined(facts, plain("host"), labelled("is", "addresses"));
      case TCP -> joined(facts, StageText::address);
      case TLS -> joined(facts, StageText::answer, labelled("sslmode", "mode"));
      case CERTIFICATE ->
          joined(
              facts,
              plain("version"),
              plain("subject"),
              labelled("verified", "verified"),
              labelled("expires", "expires"));
      case LOGIN ->
          joined(
              facts,
              labelled("user", "user"),
              labelled("database", "database"),
              plain("authentication"));
      case IDENTITY ->
          joined(
              facts,
              labelled("PostgreSQL", "version"),
              labelled("database oid", "databaseOid"),
              labelled("system", "systemIdentifier"),
              labelled("server at", "serverAddress"));
    };
  }

  /** PostgreSQL answers an SSLRequest with one letter (protocol documentation, "SSL Session"). */
  private static Stream<String> answer(Map<String, String> facts) {
    return plain("answer")
        .apply(facts)
        .map(
            answer ->
                switch (answer) {
                  case "S" -> "the server accepts TLS";
                  case "N" -> "the server offers no TLS";
                  case "E" -> "the server answers with an error";
                  default -> "the answer is not PostgreSQL's";
                });
  }

  @SafeVarargs
  private static String joined(
      Map<String, String> facts, Function<Map<String, String>, Stream<String>>... parts) {
    return Stream.of(parts).flatMap(part -> part.apply(facts)).collect(Collectors.joining(", "));
  }

  private static Function<Map<String, String>, Stream<String>> plain(String name) {
    return facts -> Stream.ofNullable(facts.get(name)).filter(value -> !value.isEmpty());
  }

  private static Function<Map<String, String>, Stream<String>> labelled(String label, String name) {
    return facts -> plain(name).apply(facts).map(value -> label + " " + value);
  }

  private static Stream<String> address(Map<String, String> facts) {
    return facts.containsKey("socket")
        ? Stream.of(facts.get("socket"))
        : Stream.of(facts.get("address") + " port " + facts.get("port"));
  }
}
