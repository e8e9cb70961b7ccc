package dev.dbcheck.report;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.SourceReading;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.project.View;
import dev.dbcheck.target.Agreement;
import dev.dbcheck.target.Likeness;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TargetParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who sees which database, side by side, for a human reader. */
final class ViewText {
  private ViewText() {}

  static List<String> lines(List<Agreement.Compared> views) {
    List<String> lines = new ArrayList<>();
    Columns columns = new Columns();
    for (Agreement.Compared compared : views) {
      View view = compared.view();
      columns.row(
          name(view),
          view.readBy() == AppSetting.Use.APP ? "app" : "migrations",
          view.resolution().origin().map(Origin::location).orElse("-"),
          url(view.resolution()),
          compared.likeness().map(Likeness::phrase).orElse(""));
    }
    lines.addAll(columns.lines());
    return lines;
  }

  private static String name(View view) {
    String chain = view.resolution().chain().label();
    return view.folder().isEmpty() ? chain : view.folder() + ": " + chain;
  }

  private static String url(Resolution resolution) {
    return redacted(resolution).orElseGet(() -> reason(resolution));
  }

  /** Returns the URL in force with its secrets masked; nothing where it is no URL. */
  static Optional<String> redacted(Resolution resolution) {
    return resolution
        .winner()
        .flatMap(SourceReading::value)
        .flatMap(value -> TargetParser.parse(value, resolution.origin().orElseThrow()).target())
        .map(Target::redacted);
  }

  private static String reason(Resolution resolution) {
    return resolution.diagnostics().stream()
        .filter(found -> found.isError())
        .findFirst()
        .map(found ->
            found.code() == Code.VARIABLE_NOT_SET
                ? resolution.variable() + " not set"
                : "unusable (" + found.code().id() + ")")
        .orElse("not a usable URL");
  }
}
