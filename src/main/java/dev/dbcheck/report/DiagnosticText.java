package dev.dbcheck.report;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A finding for a human reader. */
final class DiagnosticText {
  private DiagnosticText() {}

  static List<String> lines(Diagnostic diagnostic, Style style) {
    List<String> lines = new ArrayList<>();
    String label = diagnostic.severity().name().toLowerCase(Locale.ROOT);
    // A server's message can have several lines, of which none may pass for a line of dbcheck's.
    List<String> message = indented("", diagnostic.message());
    lines.add(
        coloured(diagnostic.severity(), label, style)
            + " "
            + style.strong(diagnostic.code().id())
            + ": "
            + message.getFirst());
    message.stream().skip(1).map(line -> "    " + line).forEach(lines::add);
    diagnostic.origin().ifPresent(origin -> lines.add("  at " + origin.location()));
    diagnostic.detail().ifPresent(detail -> lines.addAll(indented("  ", detail)));
    diagnostic.hint().ifPresent(hint -> lines.addAll(indented("  hint: ", hint)));
    return lines;
  }

  private static String coloured(Severity severity, String label, Style style) {
    return switch (severity) {
      case ERROR -> style.bad(label);
      case WARNING -> style.doubtful(label);
      case NOTE -> style.faint(label);
    };
  }

  private static List<String> indented(String prefix, String text) {
    List<String> lines = text.lines().toList();
    List<String> indented = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      indented.add((i == 0 ? prefix : " ".repeat(prefix.length())) + lines.get(i));
    }
    return indented;
  }
}
