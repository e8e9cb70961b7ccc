package dev.dbcheck.report;

import dev.dbcheck.probe.StageResult;
import dev.dbcheck.probe.StageStatus;
import java.util.Locale;

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
    FactPhrases facts = new FactPhrases(result.facts());
    FactPhrases chosen =
        switch (result.stage()) {
          case NAME -> facts.value("host").labelled("at", "addresses");
          case TCP -> facts.value("socket").value("address").labelled("port", "port");
          case TLS -> facts.phrase("answer", StageText::answer).labelled("sslmode", "mode");
          case CERTIFICATE ->
              facts
                  .value("version")
                  .value("subject")
                  .labelled("verified:", "verified")
                  .phrase("expires", expires -> "expires " + expires.replaceFirst("T.*", ""));
          case LOGIN ->
              facts
                  .labelled("user", "user")
                  .labelled("database", "database")
                  .value("authentication");
          case IDENTITY ->
              facts
                  .labelled("PostgreSQL", "version")
                  .labelled("database", "database")
                  .labelled("oid", "databaseOid")
                  .labelled("system", "systemIdentifier");
        };
    return chosen.text();
  }

  /** PostgreSQL answers an SSLRequest with one letter (protocol documentation, "SSL Session"). */
  private static String answer(String answer) {
    return switch (answer) {
      case "S" -> "the server accepts TLS";
      case "N" -> "the server offers no TLS";
      case "E" -> "the server answers with an error";
      default -> "the answer is not PostgreSQL's";
    };
  }
}
