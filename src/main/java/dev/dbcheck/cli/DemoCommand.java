package dev.dbcheck.cli;

import dev.dbcheck.demo.Demo;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.env.Environment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replays the incident on embedded servers. */
@Command(
    name = "demo",
    description = "Replay the incident dbcheck was made for, on embedded PostgreSQL servers.",
    footerHeading = "%nExamples:%n",
    footer = {"  dbcheck demo"})
final class DemoCommand implements Callable<Integer> {
  /** The variables that would change the story. */
  private static final List<String> KEPT = List.of("PATH", "HOME", "TERM", "NO_COLOR", "TMPDIR");

  private final Context context;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  DemoCommand(Context context) {
    this.context = context;
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
