package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.env.EnvChain;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.NamedChain;
import dev.dbcheck.env.chain.UnknownChain;
import dev.dbcheck.env.project.ChainRequest;
import dev.dbcheck.env.project.DetectedClient;
import dev.dbcheck.env.project.DetectedProject;
import dev.dbcheck.env.project.Detection;
import dev.dbcheck.env.project.View;
import dev.dbcheck.env.project.Views;
import dev.dbcheck.target.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chain that a command goes by: named, or detected, or the usual one.
 *
 * @param resolution the answer to go on with
 * @param views what each chain sees; empty where none was named or detected
 * @param clients the libraries through which the project connects
 * @param diagnostics what has to be said about the choice
 */
record ChainSelection(
    Optional<Resolution> resolution,
    List<Agreement.Compared> views,
    List<DetectedClient> clients,
    List<Diagnostic> diagnostics) {
  /** What `--chain` calls the chain of an app in which none is detected. */
  static final String DEFAULT = "default";

  /** The variable of apps that do not say which they read. */
  static final String USUAL_VARIABLE = "DATABASE_URL";

  ChainSelection {
    views = List.copyOf(views);
    clients = List.copyOf(clients);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Chooses the chain and asks it. */
  static ChainSelection of(SourceOptions options, Context context) {
    String variable = options.variable().orElse(USUAL_VARIABLE);
    if (options.isUrlFromStandardInput()) {
      return of(EnvChain.ofStandardInput(context.in()).resolve(variable));
    }
    ChainRequest request = options.request(context);
    if (request.chain().isEmpty() && !request.files().isEmpty()) {
      return of(
          EnvChain.ofFiles(request.environment(), request.files(), request.workingFolder())
              .resolve(variable));
    }
    if (request.chain().equals(Optional.of(DEFAULT))) {
      return of(usual(request).resolve(variable));
    }
    Optional<String> given =
        request.chain().map(name -> name + request.version().map("@"::concat).orElse(""));
    Optional<Chain> named = given.flatMap(NamedChain::of).map(NamedChain::chain);
    if (given.isPresent() && named.isEmpty()) {
      return new ChainSelection(
          Optional.empty(), List.of(), List.of(), List.of(UnknownChain.of(given.get())));
    }
    return detected(request, named, variable);
  }

  private static ChainSelection detected(
      ChainRequest request, Optional<Chain> named, String variable) {
    DetectedProject project =
        Detection.detect(request.appFolder(), request.workingFolder(), request.environment());
    Views asking = new Views(request);
    List<View> views =
        asking.of(project.packages()).stream()
            .filter(view ->
                named.isEmpty() || view.resolution().chain().name().equals(named.get().name()))
            .toList();
    if (views.isEmpty() && named.isPresent()) {
      views = List.of(asking.of(named.get()));
    }
    if (views.isEmpty()) {
      return new ChainSelection(
          Optional.of(usual(request).resolve(variable)),
          List.of(),
          project.clients(Optional.empty()),
          project.diagnostics());
    }
    Agreement agreement = Agreement.of(views);
    List<Diagnostic> diagnostics = new ArrayList<>(project.diagnostics());
    diagnostics.addAll(agreement.diagnostics());
    Optional<String> folder = chosen(agreement).map(View::folder);
    return new ChainSelection(
        agreement.chosen(), agreement.views(), project.clients(folder), diagnostics);
  }

  /** Returns the view that was chosen, if a chain is known. */
  Optional<View> view() {
    return chosen(new Agreement(views, resolution, List.of()));
  }

  private static Optional<View> chosen(Agreement agreement) {
    return agreement.views().stream()
        .map(Agreement.Compared::view)
        .filter(view -> agreement.chosen().equals(Optional.of(view.resolution())))
        .findFirst();
  }

  private static EnvChain usual(ChainRequest request) {
    return EnvChain.of(request.environment(), request.appFolder(), request.workingFolder());
  }

  private static ChainSelection of(Resolution resolution) {
    return new ChainSelection(Optional.of(resolution), List.of(), List.of(), List.of());
  }
}
