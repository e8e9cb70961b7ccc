package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.project.CommandClient;
import dev.dbcheck.guard.Approval;
import dev.dbcheck.guard.Decision;
import dev.dbcheck.guard.Expectations;
import dev.dbcheck.guard.Guard;
import dev.dbcheck.guard.LibpqOverrides;
import dev.dbcheck.guard.LocalAddresses;
import dev.dbcheck.guard.OtherReading;
import dev.dbcheck.guard.Refusal;
import dev.dbcheck.probe.Deadline;
import dev.dbcheck.probe.NameLookup;
import dev.dbcheck.probe.Names;
import dev.dbcheck.probe.ProbeResult;
import dev.dbcheck.probe.ProbeSettings;
import dev.dbcheck.probe.Prober;
import dev.dbcheck.probe.Readiness;
import dev.dbcheck.probe.Server;
import dev.dbcheck.probe.Session;
import dev.dbcheck.report.Report;
import dev.dbcheck.report.Reporter;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.reading.Clients;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One command's way from the chain to the guard's decision; it gathers what the report needs.
 *
 * <p>Each step returns nothing when the command has to end there, with the reason among the
 * findings.
 */
final class Passage implements AutoCloseable {
  private final Context context;
  private final CommonOptions options;
  private final Reporter reporter;
  private final Deadline deadline;
  private final Expectations expectations;

  private final Gathered gathered;

  private List<String> command = List.of();

  /** The client of the command that is to be run. */
  private Optional<Client> client = Optional.empty();

  private boolean showsAllViews;
  private Optional<Names> names = Optional.empty();

  Passage(String command, Context context, CommonOptions options, Reporter reporter) {
    this.context = context;
    this.options = options;
    this.reporter = reporter;
    this.deadline = Deadline.after(options.connection.timeout(), context.clock());
    Optional<String> mode = options.source.mode();
    this.expectations = options.expectation.expectations(context, mode);
    this.gathered = new Gathered(command, mode, expectations.providers().known());
  }

  /** Asks for what every chain sees, also where they agree. */
  void showAllViews() {
    showsAllViews = true;
  }

  /** Says which command is to be run with the URL as it is. */
  void runs(List<String> words) {
    command = words;
    client = CommandClient.of(words).flatMap(Clients::find);
  }

  /** Finds the variable in the chain and reads it as a target. */
  Optional<Target> locate() {
    Optional<Diagnostic> fault = options.source.fault(context);
    if (fault.isPresent()) {
      gathered.note(fault.get());
      return Optional.empty();
    }
    gathered.located(Location.find(options.source, context));
    Location location = location();
    gathered.noteAll(location.surroundings(options.source, context, gathered.command()));
    location
        .target()
        .map(target -> SchemeFit.ofCommand(target, command))
        .ifPresent(gathered::noteAll);
    reporter.resolved(report(OptionalInt.empty()));
    if (location().isDisputed() || showsAllViews && !location().views().isEmpty()) {
      reporter.compared(location().views());
    }
    return location().target();
  }

  /** Notes and reports what every client makes of the URL. */
  void explain() {
    location()
        .explanation()
        .ifPresent(explanation -> {
          gathered.explained(explanation);
          reporter.explained(explanation);
        });
  }

  /** Returns what writes the URL for other clients. */
  UrlWriting writing() {
    return new UrlWriting(gathered, context, reporter);
  }

  /** Runs the app's own runtimes and compares what they see. */
  void askApp() {
    gathered.noteAll(location().askApp(options.connection.timeout(), context.workingFolder()));
  }

  /**
   * Asks the guard what the URL alone lets it judge; a name that can't be looked up is no fault.
   */
  void judge() {
    if (!expectations.isEmpty() || !elsewhere().isEmpty()) {
      Names names = lookUp();
      failures(names).forEach(failure -> gathered.note(failure.as(Severity.WARNING)));
      guard(names);
    }
  }

  /** Whoever plays no part for sure matters only where something is expected. */
  private List<OtherReading> elsewhere() {
    return location().elsewhere(client, !expectations.isEmpty());
  }

  /** Locates the target, looks its names up and asks the guard; nothing is connected to. */
  Optional<Approval> approve() {
    return locate().isEmpty() ? Optional.empty() : guard(lookUp());
  }

  /** Returns whether a command that inherits the environment goes where the guard approved. */
  boolean staysWithCommand(Approval approval) {
    if (client.isPresent()) {
      return true;
    }
    List<Diagnostic> overrides =
        LibpqOverrides.of(context.environment().variables(), approval.target());
    overrides.forEach(
        found -> gathered.note(expectations.isEmpty() ? found.as(Severity.WARNING) : found));
    return overrides.isEmpty() || expectations.isEmpty();
  }

  /** Returns the variable in which a command expects the URL. */
  String variable() {
    return location().variable();
  }

  /** Returns whether there is an address to dial; else the command can't go on. */
  boolean hasAddress() {
    Names found = names.orElseThrow();
    if (!found.anyReachable()) {
      gathered.noteAll(failures(found));
    }
    return found.anyReachable();
  }

  private List<Diagnostic> failures(Names found) {
    return found.failures().stream()
        .map(failure -> failure.cleaned(location().redactor()::clean))
        .toList();
  }

  /** Reaches an approved target, and asks the guard again with what the server says. */
  Optional<Reached> reach(Approval approval) {
    ProbeResult result = probe();
    if (result.session().isEmpty()) {
      return Optional.empty();
    }
    Server server = result.server().orElseThrow();
    Decision confirmation = Guard.confirm(approval, expectations, server);
    if (confirmation instanceof Refusal) {
      reporter.decided(confirmation);
    }
    return settle(confirmation)
        .map(confirmed -> new Reached(confirmed, result.session().get(), server));
  }

  private Names lookUp() {
    Names found =
        NameLookup.lookUp(
            location().target().orElseThrow(), deadline, options.connection.connectTimeout());
    names = Optional.of(found);
    return found;
  }

  private Optional<Approval> guard(Names found) {
    Origin origin = location().resolution().flatMap(Resolution::origin).orElseThrow();
    Decision made =
        Guard.decide(
            expectations,
            location().target().orElseThrow(),
            origin,
            found,
            LocalAddresses.ofThisMachine(),
            elsewhere());
    reporter.decided(made);
    return settle(made);
  }

  private ProbeResult probe() {
    ProbeSettings settings =
        new ProbeSettings(
            options.connection.connectTimeout(),
            options.connection.requiredTls(),
            options.source.appFolder(context),
            context.machine().home(),
            Optional.of(context.machine().account()));
    LogRelay.open(options.output.verbose(), context.err(), location().redactor());
    ProbeResult result =
        Prober.probe(
            location().target().orElseThrow(),
            names.orElseThrow(),
            settings,
            location().redactor(),
            deadline);
    gathered.probed(result);
    reporter.probed(result);
    return result;
  }

  private Optional<Approval> settle(Decision made) {
    gathered.decided(made);
    return switch (made) {
      case Approval approval -> Optional.of(approval);
      case Refusal refusal -> {
        gathered.noteAll(refusal.reasons());
        yield Optional.empty();
      }
    };
  }

  /** Warns where the server can't be changed; what another program does there is not known. */
  Reached warnIfUnfit(Reached reached) {
    Readiness.check(reached.server()).forEach(reason -> gathered.note(reason.as(Severity.WARNING)));
    return reached;
  }

  /** Returns whether the server can be migrated at all. */
  boolean isFit(Reached reached) {
    List<Diagnostic> reasons = Readiness.check(reached.server());
    gathered.noteAll(reasons);
    return reasons.stream().noneMatch(Diagnostic::isError);
  }

  /** Returns what plans and runs migrations. */
  MigrationSteps migration() {
    return new MigrationSteps(gathered, context, reporter);
  }

  /** Says all there is to say and lets go of the database, before another program takes over. */
  void handOver() {
    reporter.handedOver(report(OptionalInt.empty()));
    close();
  }

  /** Notes findings. */
  void add(List<Diagnostic> findings) {
    gathered.noteAll(findings);
  }

  private Location location() {
    return gathered.location();
  }

  Redactor redactor() {
    return location().redactor();
  }

  /** Returns what is known so far, with the status of a command that was run. */
  Report report(OptionalInt commandStatus) {
    return gathered.report(commandStatus);
  }

  @Override
  public void close() {
    gathered.probe().flatMap(ProbeResult::session).ifPresent(Session::close);
  }
}
