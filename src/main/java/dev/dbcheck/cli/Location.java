package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.ask.AppComparison;
import dev.dbcheck.env.ask.AppQuestioner;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Agreement;
import dev.dbcheck.target.ParsedTarget;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TargetParser;
import dev.dbcheck.target.TargetRedactor;
import dev.dbcheck.target.provider.ProviderFindings;
import dev.dbcheck.target.provider.Providers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a command's URL was found and what it names.
 *
 * @param resolution the chain's answer; nothing where the chains disagree
 * @param views what each chain of the project sees
 * @param target what the URL names
 * @param redactor what cleans every text from outside
 * @param diagnostics what was found on the way
 */
record Location(
    Optional<Resolution> resolution,
    List<Agreement.Compared> views,
    Optional<Target> target,
    Redactor redactor,
    List<Diagnostic> diagnostics) {
  private static final Set<String> LEADING_TO_CHANGES = Set.of("plan", "migrate", "run");

  /** Settings such as {@code spring.datasource.url} are no variables of a process. */
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  Location {
    views = List.copyOf(views);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns the location of a command that has not looked yet. */
  static Location unknown() {
    return new Location(
        Optional.empty(), List.of(), Optional.empty(), Redactor.knowingNothing(), List.of());
  }

  /** Asks the chains and reads what they answer as a target. */
  static Location find(SourceOptions options, Context context) {
    ChainSelection selection = ChainSelection.of(options, context);
    List<Diagnostic> diagnostics = new ArrayList<>(selection.diagnostics());
    selection.resolution().map(Resolution::diagnostics).ifPresent(diagnostics::addAll);
    Optional<Secret> url = selection.resolution().flatMap(Resolution::value);
    if (url.isEmpty()) {
      return new Location(
          selection.resolution(),
          selection.views(),
          Optional.empty(),
          Redactor.knowingNothing(),
          diagnostics);
    }
    ParsedTarget parsed =
        TargetParser.parse(
            url.get(), selection.resolution().flatMap(Resolution::origin).orElseThrow());
    diagnostics.addAll(parsed.diagnostics());
    return new Location(
        selection.resolution(),
        selection.views(),
        parsed.target(),
        parsed
            .target()
            .map(TargetRedactor::of)
            .orElseGet(() -> TargetRedactor.forRawUrl(url.get())),
        diagnostics);
  }

  /** Runs the app's own runtimes and returns how what they see compares with what was found. */
  List<Diagnostic> askApp(Duration patience, Path workingFolder) {
    return new AppComparison(new AppQuestioner(patience), workingFolder)
        .compare(views.stream().map(Agreement.Compared::view).toList());
  }

  /**
   * Returns what lies around the answer and explains it, or will make it fail.
   *
   * @param command the command's name
   */
  List<Diagnostic> surroundings(SourceOptions options, Context context, String command) {
    List<Diagnostic> found = new ArrayList<>();
    if (resolution.isPresent() && !options.isUrlFromStandardInput()) {
      found.addAll(
          UnreadFiles.find(
              resolution.get(),
              options.appFolder(context),
              context.workingFolder(),
              options.variable().orElse(ChainSelection.USUAL_VARIABLE)));
    }
    WithheldSecret.of(context.environment(), diagnostics).ifPresent(found::add);
    if (target.isPresent()) {
      Origin origin = resolution.flatMap(Resolution::origin).orElseThrow();
      found.addAll(
          SchemeFit.ofApp(
              target.get(),
              origin,
              resolution.get().variable(),
              options.appFolder(context),
              context.workingFolder()));
      found.addAll(
          ProviderFindings.of(
              target.get(),
              Providers.in(context.environment().variables()),
              origin,
              LEADING_TO_CHANGES.contains(command)));
    }
    return found;
  }

  /** Returns whether the chains do not see the same, so that none of them was taken. */
  boolean isDisputed() {
    return resolution.isEmpty() && !views.isEmpty();
  }

  /** Returns the variable in which a command expects the URL. */
  String variable() {
    return resolution
        .map(Resolution::variable)
        .filter(name -> VARIABLE.matcher(name).matches())
        .orElse(ChainSelection.USUAL_VARIABLE);
  }
}
