package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.guard.Approval;
import dev.dbcheck.migrate.FlywayConfiguration.RejectedProperty;
import dev.dbcheck.secret.Redactor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.MigrateResult;

/** Plans and runs an app's SQL migrations against a target the guard approved. */
public final class FlywayMigrator {
  private final DataSource dataSource;
  private final FlywaySettings settings;
  private final MigrationRedactor redactor;
  private final FailureReport failures;

  /**
   * Makes a migrator; nothing is opened yet.
   *
   * @param approval the guard's leave for the database behind the data source
   * @param dataSource where every connection comes from
   * @param settings the app's Flyway configuration
   * @param redactor cleans what Flyway, the driver and the server say
   */
  public FlywayMigrator(
      Approval approval, DataSource dataSource, FlywaySettings settings, Redactor redactor) {
    Objects.requireNonNull(approval, "approval is null");
    this.dataSource = Objects.requireNonNull(dataSource, "dataSource is null");
    this.settings = Objects.requireNonNull(settings, "settings is null");
    this.redactor = new MigrationRedactor(redactor, settings);
    this.failures = new FailureReport(this.redactor);
  }

  /**
   * Says what {@link #migrate} would do, over one connection whose session may only read, and runs
   * none of the app's callbacks. {@code initSql} of the app's Flyway configuration runs, as part of
   * connecting; where it would change something, that is the plan's problem.
   */
  public MigrationPlan plan() {
    return plan(new ReadOnlyDataSource(dataSource));
  }

  /** Says the same, right before {@link #migrate}, in a session that may write as that one does. */
  public MigrationPlan planToMigrate() {
    return plan(dataSource);
  }

  private MigrationPlan plan(DataSource connections) {
    HistoryTable table = new HistoryTable();
    try {
      Flyway flyway = FlywayConfiguration.of(settings, connections).looking(table);
      return plan(flyway, flyway.info(), table);
    } catch (RejectedProperty e) {
      return failedPlan(rejected(e));
    } catch (FlywayException e) {
      return failedPlan(failures.describe(e));
    }
  }

  private MigrationPlan plan(Flyway flyway, MigrationInfoService info, HistoryTable table) {
    HistoryCheck check = new HistoryCheck(flyway.getConfiguration(), table.name());
    List<Diagnostic> problems = new ArrayList<>(check.problems(info.all()));
    if (table.missesInUse()) {
      problems.add(withoutHistory(table));
    }
    boolean migrates = info.pending().length > 0 || settings.callbacks();
    table
        .privilegeProblem(migrates)
        .map(problem -> problem.cleaned(redactor::clean))
        .ifPresent(problems::add);
    return new MigrationPlan(
        table.name(),
        current(info),
        Arrays.stream(info.pending()).map(MigrationProgress::pending).toList(),
        (int) applied(info).stream().filter(m -> !m.getType().isSynthetic()).count(),
        settings.callbacks(),
        problems);
  }

  private static List<MigrationInfo> applied(MigrationInfoService info) {
    return Arrays.stream(info.applied()).filter(m -> !m.getState().isFailed()).toList();
  }

  private static Optional<String> current(MigrationInfoService info) {
    // Flyway's own idea of the current migration includes one that failed.
    return applied(info).stream()
        .map(MigrationInfo::getVersion)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(MigrationVersion::toString);
  }

  private Diagnostic withoutHistory(HistoryTable table) {
    Optional<FlywayProperty> baseline =
        settings.property("baselineOnMigrate").filter(p -> settings.isTrue(p.name()));
    String message = "schema is not empty and has no %s".formatted(table.name());
    Diagnostic finding =
        Diagnostic.of(Code.SCHEMA_WITHOUT_HISTORY, message)
            .detail(
                "found: %s; the wrong database looks like this too"
                    .formatted(table.relations().isEmpty() ? "no tables" : table.relations()));
    return baseline
        .map(p ->
            finding
                .as(Severity.WARNING)
                .hint("Make sure it is the right database: migrating will baseline it")
                .at(p.origin()))
        .orElseGet(() ->
            finding.hint(
                "Make sure it is the right database: dbcheck probe; only if it is and another"
                    + " tool made its tables, have Flyway baseline it at the version it has"));
  }

  private static MigrationPlan failedPlan(Diagnostic problem) {
    return new MigrationPlan("", Optional.empty(), List.of(), 0, false, List.of(problem));
  }

  private static Diagnostic rejected(RejectedProperty e) {
    return Diagnostic.of(Code.FLYWAY_CONFIGURATION_INVALID, e.getMessage())
        .at(e.property().origin());
  }

  /**
   * Runs what is pending. It validates first, as Flyway does, so a plan is not needed for safety;
   * on a failure it looks at the history over one more connection, to say what is true then.
   *
   * @param listener hears of each migration
   * @param clock times them
   */
  public MigrationOutcome migrate(MigrationListener listener, Clock clock) {
    MigrationProgress progress = new MigrationProgress(listener, clock);
    try {
      Flyway flyway = FlywayConfiguration.of(settings, dataSource).migrating(progress);
      return succeeded(flyway.migrate(), progress);
    } catch (RejectedProperty e) {
      return new MigrationOutcome(
          List.of(), Optional.empty(), Optional.empty(), List.of(rejected(e)));
    } catch (FlywayException e) {
      return failed(e, progress);
    }
  }

  private static MigrationOutcome succeeded(MigrateResult result, MigrationProgress progress) {
    Optional<String> before = version(result.initialSchemaVersion);
    return new MigrationOutcome(
        progress.finished(),
        before,
        version(result.targetSchemaVersion).or(() -> before),
        List.of());
  }

  private static Optional<String> version(String version) {
    return Optional.ofNullable(version).filter(text -> !text.isEmpty());
  }

  private MigrationOutcome failed(FlywayException failure, MigrationProgress progress) {
    Diagnostic cause = failures.describe(failure);
    if (cause.code() == Code.IDENTITY_CHANGED || cause.code() == Code.CONNECTION_CLOSED) {
      return new MigrationOutcome(List.of(), Optional.empty(), Optional.empty(), List.of(cause));
    }
    HistoryTable table = new HistoryTable();
    try {
      Flyway flyway = FlywayConfiguration.of(settings, dataSource).looking(table);
      MigrationInfoService info = flyway.info();
      return failed(failure, progress, plan(flyway, info, table), info);
    } catch (RejectedProperty | FlywayException e) {
      Diagnostic unknown = failures.withUnknownState(cause);
      return new MigrationOutcome(List.of(), Optional.empty(), Optional.empty(), List.of(unknown));
    }
  }

  private MigrationOutcome failed(
      FlywayException failure,
      MigrationProgress progress,
      MigrationPlan after,
      MigrationInfoService info) {
    Set<String> inHistory =
        applied(info).stream().map(MigrationInfo::getScript).collect(Collectors.toSet());
    List<AppliedMigration> applied =
        progress.finished().stream().filter(m -> inHistory.contains(m.script())).toList();
    return new MigrationOutcome(
        applied,
        failures
            .versionBefore(failure)
            .or(() -> applied.isEmpty() ? after.currentVersion() : Optional.empty()),
        after.currentVersion(),
        failures.explain(failure, after));
  }
}
