package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.guard.HostPattern;
import dev.dbcheck.target.provider.Provider;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The command line: which commands there are, and what wrong usage and bugs lead to. */
public final class Cli {
  private static final List<String> COMMANDS =
      List.of("resolve", "url", "probe", "plan", "migrate", "run", "chains", "explain", "demo");

  private static final IFactory FACTORY = new OnlyLists();

  private Cli() {}

  /** Runs one command and returns its exit status. */
  public static int run(List<String> arguments, Context context) {
    // Options that nobody asked for are not worth being declared on each start.
    boolean namesCommand = !arguments.isEmpty() && COMMANDS.contains(arguments.getFirst());
    CommandLine parser = commandLine(namesCommand ? arguments.subList(0, 1) : COMMANDS, context);
    return namesCommand
        ? runCommand(arguments, parser, context)
        : parser.execute(arguments.toArray(String[]::new));
  }

  private static int runCommand(List<String> arguments, CommandLine parser, Context context) {
    String name = arguments.getFirst();
    CommandSpec command = parser.getSubcommands().get(name).getCommandSpec();
    if (!command.optionsMap().containsKey("--target")) {
      return parser.execute(arguments.toArray(String[]::new));
    }
    SettingsArguments settings = SettingsArguments.read(arguments, command, context);
    if (!settings.faults().isEmpty()) {
      return report(settings.faults(), arguments, context, name);
    }
    return parser
        .setParameterExceptionHandler((wrong, _) ->
            wrongUsage(wrong, settings.origin(wrong.getArgSpec()), arguments, context))
        .execute(settings.complete().toArray(String[]::new));
  }

  /** Reports that the input was too much for the JVM; returns the exit status. */
  public static int outOfResources(VirtualMachineError broken, Context context) {
    Diagnostic found =
        Diagnostic.of(
            Code.BUG_IN_DBCHECK, "dbcheck ran out of room: " + broken.getClass().getSimpleName());
    return Failure.report(List.of(found), context, "dbcheck");
  }

  /** Returns the parser with all commands; tests and documentation read it too. */
  public static CommandLine commandLine(Context context) {
    return commandLine(COMMANDS, context);
  }

  private static CommandLine commandLine(List<String> commands, Context context) {
    CommandLine root = new CommandLine(DbcheckCommand.spec(FACTORY), FACTORY);
    for (String name : commands) {
      root.addSubcommand(name, new CommandLine(spec(command(name, context)), FACTORY));
    }
    // What stands after the name of the command that `run` starts is that command's own.
    Optional.ofNullable(root.getSubcommands().get("run"))
        .ifPresent(run -> run.setStopAtPositional(true));
    return root.registerConverter(Duration.class, new DurationConverter())
        .registerConverter(HostPattern.class, new HostPatternConverter())
        .registerConverter(Provider.class, new ProviderConverter())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setUsageHelpWidth(100)
        .setOut(writer(context.out()))
        .setErr(writer(context.err()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                context.machine().outIsTerminal() && !context.environment().isSet("NO_COLOR")
                    ? Ansi.ON
                    : Ansi.OFF))
        .setParameterExceptionHandler(
            (wrong, arguments) -> wrongUsage(wrong, Optional.empty(), List.of(arguments), context))
        .setExecutionExceptionHandler((bug, command, parsed) -> bug(bug, command, context));
  }

  // Not by annotations, which picocli reads through proxies made anew on each start: three quarters
  // of the time that dbcheck resolve took.
  private static CommandSpec spec(Subcommand command) {
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(command, FACTORY).name(command.usage().name());
    spec.usageMessage()
        .description(command.usage().description())
        .footerHeading("%nExamples:%n")
        .footer(command.usage().examples().toArray(String[]::new));
    spec.addOption(Flag.help("Show this help."));
    command.arguments().forEach(spec::add);
    return spec;
  }

  private static Subcommand command(String name, Context context) {
    return switch (name) {
      case "resolve" -> new ResolveCommand(context);
      case "url" -> new UrlCommand(context);
      case "probe" -> new ProbeCommand(context);
      case "plan" -> new PlanCommand(context);
      case "migrate" -> new MigrateCommand(context);
      case "run" -> new RunCommand(context);
      case "chains" -> new ChainsCommand(context);
      case "explain" -> new ExplainCommand(context);
      case "demo" -> new DemoCommand(context);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static int wrongUsage(
      ParameterException wrong, Optional<Origin> origin, List<String> arguments, Context context) {
    CommandLine command = wrong.getCommandLine();
    Diagnostic found =
        Diagnostic.of(Code.WRONG_USAGE, UsageMessage.of(wrong)).hint(remedy(command, arguments));
    return report(
        List.of(origin.map(found::at).orElse(found)), arguments, context, command.getCommandName());
  }

  private static String remedy(CommandLine command, List<String> arguments) {
    boolean optionsFirst =
        command.getParent() == null && arguments.stream().anyMatch(COMMANDS::contains);
    return optionsFirst
        ? "Write the command first and its options after it, as in `dbcheck resolve -C DIR`"
        : "Run `" + command.getCommandSpec().qualifiedName() + " --help`";
  }

  private static int report(
      List<Diagnostic> findings, List<String> arguments, Context context, String command) {
    return asksForJson(arguments)
        ? Failure.reportJson(findings, context, command)
        : Failure.report(findings, context, command);
  }

  private static boolean asksForJson(List<String> arguments) {
    int format = arguments.indexOf("--format");
    return arguments.contains("--format=json")
        || format >= 0
            && format + 1 < arguments.size()
            && arguments.get(format + 1).equalsIgnoreCase("json");
  }

  /** Says where the bug is; its message is left out, since it may hold a secret. */
  private static int bug(Exception bug, CommandLine command, Context context) {
    StringBuilder places = new StringBuilder();
    for (Throwable cause = bug; cause != null; cause = cause.getCause()) {
      places.append(cause.getClass().getName()).append('\n');
      for (StackTraceElement place : cause.getStackTrace()) {
        places.append("  at ").append(place).append('\n');
      }
    }
    Diagnostic found =
        Diagnostic.of(Code.BUG_IN_DBCHECK, "dbcheck itself failed")
            .detail(places.toString().stripTrailing())
            .hint("Report it with these lines; they hold no value of yours");
    return Failure.report(List.of(found), context, command.getCommandName());
  }
}
