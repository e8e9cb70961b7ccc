package dev.dbcheck.report;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.guard.Decision;
import dev.dbcheck.migrate.MigrationOutcome;
import dev.dbcheck.migrate.MigrationPlan;
import dev.dbcheck.probe.ProbeResult;
import dev.dbcheck.target.Agreement;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.provider.ProviderMatch;
import dev.dbcheck.target.reading.Explanation;
import dev.dbcheck.target.reading.TakingPart;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything one command found out.
 *
 * @param command the command's name
 * @param mode the mode the app runs in, such as {@code production}
 * @param resolution where the URL came from
 * @param views what each chain of the project sees
 * @param target what the URL names
 * @param provider the provider whose names the target's hosts are
 * @param clients the clients that the project uses, with what they make of the URL
 * @param explanation what every client makes of the URL
 * @param conversion the URL as it was written for a client
 * @param probe how reaching it went
 * @param decision what the guard said
 * @param plan what is to be migrated
 * @param outcome what was migrated
 * @param commandStatus the status of the command that was run
 * @param diagnostics the findings, in the order in which the value travelled
 */
public record Report(
    String command,
    Optional<String> mode,
    Optional<Resolution> resolution,
    List<Agreement.Compared> views,
    Optional<Target> target,
    Optional<ProviderMatch> provider,
    List<TakingPart> clients,
    Optional<Explanation> explanation,
    Optional<ConversionResult> conversion,
    Optional<ProbeResult> probe,
    Optional<Decision> decision,
    Optional<MigrationPlan> plan,
    Optional<MigrationOutcome> outcome,
    OptionalInt commandStatus,
    List<Diagnostic> diagnostics) {

  public Report {
    Objects.requireNonNull(command, "command is null");
    Objects.requireNonNull(mode, "mode is null");
    Objects.requireNonNull(resolution, "resolution is null");
    views = List.copyOf(views);
    Objects.requireNonNull(target, "target is null");
    Objects.requireNonNull(provider, "provider is null");
    clients = List.copyOf(clients);
    Objects.requireNonNull(explanation, "explanation is null");
    Objects.requireNonNull(conversion, "conversion is null");
    Objects.requireNonNull(probe, "probe is null");
    Objects.requireNonNull(decision, "decision is null");
    Objects.requireNonNull(plan, "plan is null");
    Objects.requireNonNull(outcome, "outcome is null");
    Objects.requireNonNull(commandStatus, "commandStatus is null");
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns the report of a command that ended before it found out anything. */
  public static Report ofFailure(String command, List<Diagnostic> reasons) {
    return new Report(
        command,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        reasons);
  }

  /** Returns the status the process ends with, 0 to 255. */
  public int exitStatus() {
    return commandStatus.orElseGet(() -> ExitStatus.of(diagnostics).number());
  }
}
