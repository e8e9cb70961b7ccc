package dev.dbcheck.cli;

import dev.dbcheck.demo.Demo;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.env.Environment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;

/** Replays the incident on embedded servers. */
final class DemoCommand implements Subcommand {
  private static final Usage USAGE =
      Usage.of(
          "demo",
          "Replay the incident dbcheck was made for, on embedded PostgreSQL servers.",
          "  dbcheck demo");

  /** The variables that would change the story. */
  private static final List<String> KEPT = List.of("PATH", "HOME", "TERM", "NO_COLOR", "TMPDIR");

  private final Context context;

  DemoCommand(Context context) {
    this.context = context;
  }

  @Override
  public Usage usage() {
    return USAGE;
  }

  @Override
  public List<? extends ArgSpec> arguments() {
    return List.of();
  }

  @Override
  public Integer call() {
    LogRelay.silence();
    Map<String, String> environment = new HashMap<>();
    KEPT.forEach(
        name -> context.environment().get(name).ifPresent(value -> environment.put(name, value)));
    Optional<Diagnostic> failure = new Demo(this::run, environment, context.out()).play();
    return failure.map(found -> Failure.report(List.of(found), context, "demo")).orElse(0);
  }

  private int run(List<String> arguments, Map<String, String> environment, Path folder) {
    return Cli.run(
        arguments,
        new Context(
            Environment.of(environment),
            folder,
            context.in(),
            context.out(),
            context.out(),
            context.clock(),
            context.machine()));
  }
}
