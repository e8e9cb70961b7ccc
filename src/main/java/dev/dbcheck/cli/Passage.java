package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.guard.Approval;
import dev.dbcheck.guard.Decision;
import dev.dbcheck.guard.Expectations;
import dev.dbcheck.guard.Guard;
import dev.dbcheck.guard.LibpqOverrides;
import dev.dbcheck.guard.LocalAddresses;
import dev.dbcheck.guard.Refusal;
import dev.dbcheck.migrate.FlywayMigrator;
import dev.dbcheck.migrate.FlywaySettings;
import dev.dbcheck.migrate.MigrationOutcome;
import dev.dbcheck.migrate.MigrationPlan;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * One command's way from the chain to the guard's decision; it gathers what the report needs.
 *
 * <p>Each step returns nothing when the command has to end there, with the reason among the
 * findings.
 */
final class Passage implements AutoCloseable {
  /** Somebody may have given a URL to an option that takes none, and findings name values. */
  private static final Redactor ANY_URL = Redactor.knowingNothing();

  private final String command;
  private final Context context;
  private final CommonOptions options;
  private final Reporter reporter;
  private final Deadline deadline;
  private final Optional<String> mode;
  private final Expectations expectations;

  /** Read by the thread that reports an interruption too. */
  private final List<Diagnostic> diagnostics = new CopyOnWriteArrayList<>();

  private boolean showsAllViews;
  private Location location = Location.unknown();
  private Optional<Names> names = Optional.empty();
  private Optional<ProbeResult> probe = Optional.empty();
  private Optional<Decision> decision = Optional.empty();
  private Optional<MigrationPlan> plan = Optional.empty();
  private Optional<MigrationOutcome> outcome = Optional.empty();

  Passage(String command, Context context, CommonOptions options, Reporter reporter) {
    this.command = command;
    this.context = context;
    this.options = options;
    this.reporter = reporter;
    this.deadline = Deadline.after(options.connection.timeout(), context.clock());
    this.mode = options.source.mode();
    this.expectations = options.expectation.expectations(context, mode);
  }

  /** Asks for what every chain sees, also where they agree. */
  void showAllViews() {
    showsAllViews = true;
  }

  /** Finds the variable in the chain and reads it as a target. */
  Optional<Target> locate() {
    Optional<Diagnostic> fault = options.source.fault(context);
    if (fault.isPresent()) {
      diagnostics.add(fault.get());
      return Optional.empty();
    }
    location = Location.find(options.source, context);
    diagnostics.addAll(location.diagnostics());
    diagnostics.addAll(location.surroundings(options.source, context, command));
    reporter.resolved(report(OptionalInt.empty()));
    if (location.isDisputed() || showsAllViews && !location.views().isEmpty()) {
      reporter.compared(location.views());
    }
    return location.target();
  }

  /** Runs the app's own runtimes and compares what they see. */
  void askApp() {
    diagnostics.addAll(location.askApp(options.connection.timeout(), context.workingFolder()));
  }

  /**
   * Asks the guard what the URL alone lets it judge; a name that can't be looked up is no fault.
   */
  void judge() {
    if (!expectations.isEmpty()) {
      Names names = lookUp();
      failures(names).forEach(failure -> diagnostics.add(failure.as(Severity.WARNING)));
      guard(names);
    }
  }

  /** Locates the target, looks its names up and asks the guard; nothing is connected to. */
  Optional<Approval> approve() {
    return locate().isEmpty() ? Optional.empty() : guard(lookUp());
  }

  /** Returns whether a command that inherits the environment goes where the guard approved. */
  boolean staysWithCommand(Approval approval) {
    List<Diagnostic> overrides =
        LibpqOverrides.of(context.environment().variables(), approval.target());
    overrides.forEach(
        found -> diagnostics.add(expectations.isEmpty() ? found.as(Severity.WARNING) : found));
    return overrides.isEmpty() || expectations.isEmpty();
  }

  /** Returns the variable in which a command expects the URL. */
  String variable() {
    return location.variable();
  }

  /** Returns whether there is an address to dial; else the command can't go on. */
  boolean hasAddress() {
    Names found = names.orElseThrow();
    if (!found.anyReachable()) {
      diagnostics.addAll(failures(found));
    }
    return found.anyReachable();
  }

  private List<Diagnostic> failures(Names found) {
    return found.failures().stream()
        .map(failure -> failure.cleaned(location.redactor()::clean))
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
            location.target().orElseThrow(), deadline, options.connection.connectTimeout());
    names = Optional.of(found);
    return found;
  }

  private Optional<Approval> guard(Names found) {
    Origin origin = location.resolution().flatMap(Resolution::origin).orElseThrow();
    Decision made =
        Guard.decide(
            expectations,
            location.target().orElseThrow(),
            origin,
            found,
            LocalAddresses.ofThisMachine());
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
    LogRelay.open(options.output.verbose(), context.err(), location.redactor());
    ProbeResult result =
        Prober.probe(
            location.target().orElseThrow(),
            names.orElseThrow(),
            settings,
            location.redactor(),
            deadline);
    probe = Optional.of(result);
    diagnostics.addAll(result.diagnostics());
    reporter.probed(result);
    return result;
  }

  private Optional<Approval> settle(Decision made) {
    decision = Optional.of(made);
    return switch (made) {
      case Approval approval -> Optional.of(approval);
      case Refusal refusal -> {
        diagnostics.addAll(refusal.reasons());
        yield Optional.empty();
      }
    };
  }

  /** Warns where the server can't be changed; what another program does there is not known. */
  Reached warnIfUnfit(Reached reached) {
    Readiness.check(reached.server())
        .forEach(reason -> diagnostics.add(reason.as(Severity.WARNING)));
    return reached;
  }

  /** Returns whether the server can be migrated at all. */
  boolean isFit(Reached reached) {
    List<Diagnostic> reasons = Readiness.check(reached.server());
    diagnostics.addAll(reasons);
    return reasons.stream().noneMatch(Diagnostic::isError);
  }

  /** Returns what plans and runs migrations on a reached database. */
  FlywayMigrator migrator(Reached reached, FlywaySettings settings) {
    return new FlywayMigrator(
        reached.approval(), reached.session().dataSource(), settings, location.redactor());
  }

  /**
   * Returns what is to be migrated, noted and reported; nothing if the deadline came first. From
   * then on the deadline no longer holds: half a migration is worse than a slow one.
   */
  Optional<MigrationPlan> plan(Supplier<MigrationPlan> planning) {
    MigrationPlan made = planning.get();
    Optional<Diagnostic> late = probe.flatMap(ProbeResult::session).flatMap(Session::liftDeadline);
    if (late.isPresent()) {
      diagnostics.add(late.get());
      return Optional.empty();
    }
    plan = Optional.of(made);
    diagnostics.addAll(made.problems());
    reporter.planned(made);
    return plan;
  }

  /** Migrates, reporting each migration as it runs. */
  void migrate(FlywayMigrator migrator) {
    MigrationOutcome done = migrator.migrate(reporter, context.clock());
    outcome = Optional.of(done);
    diagnostics.addAll(done.diagnostics());
  }

  /** Says all there is to say and lets go of the database, before another program takes over. */
  void handOver() {
    reporter.handedOver(report(OptionalInt.empty()));
    close();
  }

  /** Notes findings. */
  void add(List<Diagnostic> findings) {
    diagnostics.addAll(findings);
  }

  Redactor redactor() {
    return location.redactor();
  }

  /** Returns what is known so far, with the status of a command that was run. */
  Report report(OptionalInt commandStatus) {
    return new Report(
        command,
        mode,
        location.resolution(),
        location.views(),
        location.target(),
        location.target().flatMap(expectations.providers().known()::of),
        probe,
        decision,
        plan,
        outcome,
        commandStatus,
        diagnostics.stream().map(found -> found.cleaned(ANY_URL::clean)).toList());
  }

  @Override
  public void close() {
    probe.flatMap(ProbeResult::session).ifPresent(Session::close);
  }
}
