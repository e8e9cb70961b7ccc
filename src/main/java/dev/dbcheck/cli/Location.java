package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.ask.AppComparison;
import dev.dbcheck.env.ask.AppQuestioner;
import dev.dbcheck.guard.OtherReading;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Agreement;
import dev.dbcheck.target.ParsedTarget;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TargetParser;
import dev.dbcheck.target.TargetRedactor;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.provider.ProviderFindings;
import dev.dbcheck.target.provider.Providers;
import dev.dbcheck.target.reading.ClientReadings;
import dev.dbcheck.target.reading.Explanation;
import dev.dbcheck.target.reading.TakingPart;
import dev.dbcheck.target.reading.TargetByClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a command's URL was found and what it names.
 *
 * @param resolution the chain's answer; nothing where the chains disagree
 * @param views what each chain of the project sees
 * @param target what the URL names
 * @param intended what it is meant to name, also where it can't be used as it is
 * @param readings what the clients that take part make of it
 * @param redactor what cleans every text from outside
 * @param diagnostics what was found on the way
 */
record Location(
    Optional<Resolution> resolution,
    List<Agreement.Compared> views,
    Optional<Target> target,
    Optional<Target> intended,
    Optional<UrlReadings> readings,
    Redactor redactor,
    List<Diagnostic> diagnostics) {
  private static final Set<String> LEADING_TO_CHANGES = Set.of("plan", "migrate", "run");

  /** Settings such as {@code spring.datasource.url} are no variables of a process. */
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private static final Set<Code> ABOUT_ENCODING =
      EnumSet.of(
          Code.RESERVED_CHARACTER_IN_PASSWORD,
          Code.PERCENT_ENCODING_MALFORMED,
          Code.CHARACTER_NOT_ENCODED);

  Location {
    views = List.copyOf(views);
    Objects.requireNonNull(intended, "intended is null");
    Objects.requireNonNull(readings, "readings is null");
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns the location of a command that has not looked yet. */
  static Location unknown() {
    return new Location(
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Redactor.knowingNothing(),
        List.of());
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
          Optional.empty(),
          Optional.empty(),
          Redactor.knowingNothing(),
          diagnostics);
    }
    return read(selection, url.get(), options, context, diagnostics);
  }

  /** Reads a URL strictly, and then as the app's client does. */
  private static Location read(
      ChainSelection selection,
      Secret url,
      SourceOptions options,
      Context context,
      List<Diagnostic> diagnostics) {
    Origin origin = selection.resolution().flatMap(Resolution::origin).orElseThrow();
    ParsedTarget strict = TargetParser.parse(url, origin);
    Redactor raw = TargetRedactor.forRawUrl(url);
    UrlReadings readings =
        UrlReadings.of(
            ClientSelection.of(options.client(), selection.clients()),
            ClientReadings.of(url, AppSurroundings.of(context, selection.view())));
    ParsedTarget parsed =
        readings
            .app()
            .map(reading -> TargetByClient.read(url, strict, reading, origin, raw))
            .orElse(strict);
    diagnostics.addAll(parsed.diagnostics());
    diagnostics.addAll(readings.fallbacks());
    Redactor redactor = strict.target().map(TargetRedactor::of).orElse(raw);
    return new Location(
        selection.resolution(),
        selection.views(),
        parsed.target(),
        parsed.intended(),
        Optional.of(readings),
        redactor,
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

  /**
   * Returns the clients that would go elsewhere than to the target.
   *
   * @param command the client of the command that is to be run, if it is known
   * @param anybody whether to look at all clients where the app's is not known
   */
  List<OtherReading> elsewhere(Optional<Client> command, boolean anybody) {
    return readings
        .map(read -> read.elsewhere(target.orElseThrow(), command, redactor, anybody))
        .orElse(List.of());
  }

  /** Returns the clients that the project uses, with what they make of the URL. */
  List<TakingPart> clients() {
    return readings.map(read -> read.takingPart(convertible(), redactor)).orElse(List.of());
  }

  /** Returns what can be written for a client: the target, or what only lacks an encoding. */
  Optional<Target> convertible() {
    boolean encodable =
        diagnostics.stream().filter(Diagnostic::isError).allMatch(Location::isAboutEncoding);
    return target.or(() -> intended.filter(_ -> encodable));
  }

  /** Returns a finding as it counts once the URL is written with all encoded that has to be. */
  static Diagnostic asEncodable(Diagnostic found) {
    return found.isError() && isAboutEncoding(found) ? found.as(Severity.WARNING) : found;
  }

  private static boolean isAboutEncoding(Diagnostic found) {
    return ABOUT_ENCODING.contains(found.code());
  }

  /** Returns what every client makes of the URL. */
  Optional<Explanation> explanation() {
    return readings.map(read -> Explanation.of(read.readings(), convertible(), redactor));
  }

  /** Returns the variable in which a command expects the URL. */
  String variable() {
    return resolution
        .map(Resolution::variable)
        .filter(name -> VARIABLE.matcher(name).matches())
        .orElse(ChainSelection.USUAL_VARIABLE);
  }
}
