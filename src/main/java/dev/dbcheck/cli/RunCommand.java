package dev.dbcheck.cli;

import dev.dbcheck.guard.Approval;
import dev.dbcheck.migrate.CommandOutcome;
import dev.dbcheck.migrate.CommandRunner;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Guards and probes, then runs any command with the verified URL in its environment. */
@Command(
    name = "run",
    description = "Guard and probe, then run a command with the verified URL in its environment.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dbcheck run --expect-host render.com -- alembic upgrade head",
      "  dbcheck run -C backend --no-probe --expect-remote -- npx prisma migrate deploy"
    })
final class RunCommand extends TargetCommand {
  @Option(names = "--no-probe", description = "Guard without connecting.")
  private boolean noProbe;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "1..*",
      description = "The command and its arguments, after --.")
  private List<String> command;

  RunCommand(Context context) {
    super(context);
  }

  /** Standard output belongs to the command that is run. */
  @Override
  PrintStream reportStream() {
    return context.err();
  }

  @Override
  OptionalInt travel(Passage passage) {
    Optional<Approval> approval = passage.approve();
    Optional<Approval> reached =
        noProbe
            ? approval.filter(_ -> passage.hasAddress())
            : approval.flatMap(passage::reach).map(Reached::approval);
    return reached.map(approved -> runCommand(passage, approved)).orElseGet(OptionalInt::empty);
  }

  private OptionalInt runCommand(Passage passage, Approval approval) {
    CommandRunner runner =
        new CommandRunner(
            context.environment().variables(),
            options.source.appFolder(context),
            passage.redactor());
    passage.add(runner.warnings(command));
    passage.handOver();
    return switch (runner.run(approval, options.source.variable(), command)) {
      case CommandOutcome.Exited exited -> OptionalInt.of(exited.status());
      case CommandOutcome.NotStarted notStarted -> {
        passage.add(List.of(notStarted.reason()));
        yield OptionalInt.empty();
      }
    };
  }
}
