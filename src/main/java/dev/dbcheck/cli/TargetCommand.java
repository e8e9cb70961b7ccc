package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.report.Format;
import dev.dbcheck.report.JsonReporter;
import dev.dbcheck.report.Report;
import dev.dbcheck.report.Reporter;
import dev.dbcheck.report.Style;
import dev.dbcheck.report.TextReporter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.ArgSpec;

/** A command about one target: it travels, reports, and ends with the report's status. */
abstract class TargetCommand implements Subcommand {
  final Context context;
  final CommonOptions options = new CommonOptions();
  private final Usage usage;

  TargetCommand(Usage usage, Context context) {
    this.usage = usage;
    this.context = context;
  }

  @Override
  public final Usage usage() {
    return usage;
  }

  @Override
  public List<? extends ArgSpec> arguments() {
    return options.all();
  }

  /**
   * Does the command's work.
   *
   * @return the status of a command that was run, to be passed through
   */
  abstract OptionalInt travel(Passage passage);

  /** Returns where the report goes unless the user names a file. */
  PrintStream reportStream() {
    return context.out();
  }

  @Override
  public final Integer call() {
    Optional<Path> file = options.output.output().map(context.workingFolder()::resolve);
    try (ReportFile target =
        file.isPresent() ? ReportFile.of(file.get()) : ReportFile.of(reportStream())) {
      int status = travelAndReport(target.stream(), file.isPresent());
      target.commit();
      return status;
    } catch (IOException notWritable) {
      List<Diagnostic> reason =
          List.of(ReportFile.notWritable(file.orElse(Path.of("standard output"))));
      return options.output.format() == Format.JSON
          ? Failure.reportJson(reason, context, usage.name())
          : Failure.report(reason, context, usage.name());
    }
  }

  private int travelAndReport(PrintStream target, boolean toFile) {
    Reporter reporter = reporter(target, toFile);
    try (Passage passage = new Passage(usage.name(), context, options, reporter)) {
      OptionalInt passedThrough = travelUnlessInterrupted(passage, reporter);
      Report report = passage.report(passedThrough);
      reporter.ended(report);
      return report.exitStatus();
    }
  }

  private OptionalInt travelUnlessInterrupted(Passage passage, Reporter reporter) {
    try (Interruption _ = Interruption.watch(passage, reporter)) {
      return travel(passage);
    }
  }

  private Reporter reporter(PrintStream target, boolean toFile) {
    if (options.output.format() == Format.JSON) {
      return new JsonReporter(target);
    }
    boolean terminal =
        !toFile
            && (target == context.out()
                ? context.machine().outIsTerminal()
                : context.machine().errIsTerminal());
    Style style = options.output.color().style(terminal, context.environment());
    Style errStyle =
        options.output.color().style(context.machine().errIsTerminal(), context.environment());
    return new TextReporter(
        target,
        style,
        context.err(),
        errStyle,
        options.output.quiet(),
        TerminalWidth.of(context.environment()));
  }
}
