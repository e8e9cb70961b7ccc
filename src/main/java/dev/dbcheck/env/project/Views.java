package dev.dbcheck.env.project;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.ChainUse;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.RecipeVariables;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.ChainReading;
import dev.dbcheck.env.chain.Edition;
import dev.dbcheck.env.chain.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks each chain of a project what its app sees. */
public final class Views {
  private final ChainRequest request;

  /** Returns what answers a request. */
  public Views(ChainRequest request) {
    this.request = request;
  }

  /** Returns what every chain that was found sees, in the order of the packages and chains. */
  public List<View> of(List<DetectedProject.Package> packages) {
    List<View> views = new ArrayList<>();
    for (DetectedProject.Package one : packages) {
      String folder = packages.size() == 1 ? "" : one.shown();
      for (DetectedChain chain : one.chains()) {
        views.addAll(of(chain, folder));
      }
    }
    return views;
  }

  /** Returns what a chain sees that the user named, though nothing says that the app uses it. */
  public View of(Chain chain) {
    ChainReading reading =
        reading(
            chain,
            request.version(),
            Origin.option("--chain"),
            new Place(
                request.appFolder(),
                request.environment(),
                "",
                new Place.Settings(
                    request.files().stream().map(Object::toString).toList(), Optional.empty())),
            Optional.empty());
    return view(
        reading, "", AppSetting.Use.APP, Optional.empty(), usual(chain, Origin.option("--chain")));
  }

  private List<View> of(DetectedChain found, String folder) {
    Place.Settings settings =
        request.files().isEmpty()
            ? found.settings()
            : new Place.Settings(
                request.files().stream().map(Object::toString).toList(), found.settings().caller());
    Origin origin = found.usage().orElse(found.evidence());
    ChainReading reading =
        reading(
            found.chain(),
            request.chain().isPresent() ? request.version().or(found::version) : found.version(),
            origin,
            new Place(found.folder(), request.environment(), "", settings),
            found.mode());
    if (request.variable().isPresent() || found.appSettings().isEmpty()) {
      return List.of(
          view(reading, folder, found.readBy(), Optional.empty(), usual(found.chain(), origin)));
    }
    String mode = reading.place().mode();
    List<AppSetting> counting =
        found.appSettings().stream()
            .filter(setting -> counts(setting, found.appSettings(), mode))
            .toList();
    return counting.stream()
        .map(
            setting -> view(reading, folder, setting.use(), Optional.of(setting), setting.recipe()))
        .toList();
  }

  /** A setting of the mode in use comes before one of the same name that counts in every mode. */
  private static boolean counts(AppSetting setting, List<AppSetting> all, String mode) {
    if (setting.mode().isPresent()) {
      return setting.mode().get().equals(mode);
    }
    return all.stream()
        .noneMatch(other ->
            other.mode().equals(Optional.of(mode))
                && other.label().equals(setting.label())
                && other.use() == setting.use());
  }

  private ChainReading reading(
      Chain chain,
      Optional<String> version,
      Origin origin,
      Place place,
      Optional<ChainUse.Mode> fixed) {
    Edition edition = version.map(chain::edition).orElseGet(chain::newest);
    Optional<ChainUse.Mode> usual = chain.mode().mode(request.mode(), request.environment());
    Optional<ChainUse.Mode> mode = request.mode().isPresent() ? usual : fixed.or(() -> usual);
    return ChainReading.of(
        chain,
        edition,
        new ChainUse(chain.name(), version, Optional.of(origin), mode),
        new Place(
            place.folder(),
            place.environment(),
            mode.map(ChainUse.Mode::name).orElse(""),
            place.settings()),
        request.workingFolder());
  }

  private UrlRecipe usual(Chain chain, Origin origin) {
    return new UrlRecipe.FromVariable(
        request.variable().map(List::of).orElse(chain.variables()), Optional.empty(), origin);
  }

  private static View view(
      ChainReading reading,
      String folder,
      AppSetting.Use readBy,
      Optional<AppSetting> setting,
      UrlRecipe recipe) {
    return new View(
        folder,
        readBy,
        setting,
        RecipeVariables.of(recipe),
        reading.place(),
        reading.resolve(recipe));
  }
}
