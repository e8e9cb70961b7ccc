package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.guard.Approval;
import dev.dbcheck.migrate.CommandOutcome;
import dev.dbcheck.migrate.CommandRunner;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.client.Client;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Guards and probes, then runs any command with the verified URL in its environment. */
final class RunCommand extends TargetCommand {
  private static final Usage USAGE =
      Usage.of(
          "run",
          "Guard and probe, then run a command with the verified URL in its environment.",
          "  dbcheck run --expect-host render.com -- alembic upgrade head",
          "  dbcheck run --for sqlalchemy-psycopg2 -- alembic upgrade head",
          "  dbcheck run --export JDBC_URL=pgjdbc -- ./gradlew flywayMigrate",
          "  dbcheck run -C backend --no-probe --expect-remote -- npx prisma migrate deploy");

  private final OptionSpec noProbe = Flag.of("Guard without connecting.", "--no-probe");

  private final ConversionOptions conversion = new ConversionOptions();

  private final PositionalParamSpec command =
      PositionalParamSpec.builder()
          .paramLabel("COMMAND")
          .arity("1..*")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .description("The command and its arguments, after --.")
          .build();

  RunCommand(Context context) {
    super(USAGE, context);
  }

  @Override
  public List<? extends ArgSpec> arguments() {
    return Stream.of(
            options.all(),
            List.of(noProbe, conversion.clientOption(), conversion.exportOption(), command))
        .flatMap(List::stream)
        .toList();
  }

  /** Standard output belongs to the command that is run. */
  @Override
  PrintStream reportStream() {
    return context.err();
  }

  @Override
  OptionalInt travel(Passage passage) {
    List<Diagnostic> faults = conversion.faults();
    if (!faults.isEmpty()) {
      passage.add(faults);
      return OptionalInt.empty();
    }
    List<String> words = command.getValue();
    if (conversion.client().isEmpty()) {
      passage.runs(words);
    }
    Optional<Approval> approval = passage.approve().filter(passage::staysWithCommand);
    boolean guardOnly = noProbe.getValue();
    Optional<Approval> reached =
        guardOnly
            ? approval.filter(_ -> passage.hasAddress())
            : approval.flatMap(passage::reach).map(passage::warnIfUnfit).map(Reached::approval);
    return reached.map(approved -> runCommand(passage, approved)).orElseGet(OptionalInt::empty);
  }

  private OptionalInt runCommand(Passage passage, Approval approval) {
    CommandRunner runner =
        new CommandRunner(
            context.environment().variables(),
            options.source.appFolder(context),
            passage.redactor());
    List<String> words = command.getValue();
    passage.add(runner.warnings(words));
    SequencedMap<String, Client> clients = new LinkedHashMap<>(conversion.exports());
    conversion.client().ifPresent(client -> clients.putFirst(passage.variable(), client));
    Optional<SequencedMap<String, Secret>> converted =
        passage.writing().variables(approval.target(), clients);
    if (converted.isEmpty()) {
      return OptionalInt.empty();
    }
    passage.handOver();
    return switch (runner.run(approval, passage.variable(), converted.get(), words)) {
      case CommandOutcome.Exited exited -> OptionalInt.of(exited.status());
      case CommandOutcome.NotStarted notStarted -> {
        passage.add(List.of(notStarted.reason()));
        yield OptionalInt.empty();
      }
    };
  }
}
