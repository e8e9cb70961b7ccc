package dev.dbcheck.report;

import java.util.List;

/** A converted URL for a human reader. */
final class ConversionText {
  private ConversionText() {}

  static List<String> lines(ConversionResult result) {
    Columns columns = new Columns();
    result.converted().redacted().ifPresent(url -> columns.row("url", url));
    result
        .converted()
        .variables()
        .forEach((name, value) -> columns.row("with", name + "=" + value));
    result.file().ifPresent(file -> columns.row("written to", file));
    return columns.lines();
  }
}
