package dev.dbcheck.env.project;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.EnvFiles;
import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.Place;
import dev.dbcheck.env.configuration.AppConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Gives the settings of an app's configuration to the chains through which they are read. */
final class ConfiguredChains {
  private static final String ENVIRONMENT = "environment";
  private static final String COMPOSE_FILES = "compose-service";

  /** Frameworks that read no env file unless a loader is added to them, which was not found. */
  private static final Map<String, String> OWN_LOADER = Map.of("rails", ENVIRONMENT);

  /** The loaders that put what they read where any program of the language finds it. */
  private static final Map<String, Set<String>> EXPORTING =
      Map.of(
          "py",
          Set.of(
              "python-dotenv",
              "python-dotenv-override",
              "dotenv-run",
              "pipenv",
              "flask",
              "django-environ",
              "environs"),
          "js",
          Set.of(
              "dotenv",
              "dotenv-override",
              "dotenv-expand",
              "dotenv-flow",
              "dotenv-cli",
              "dotenvx",
              "dotenvx-overload",
              "nestjs",
              "c12",
              "node-env-file",
              "nextjs",
              "bun"),
          "rb",
          Set.of("ruby-dotenv", "ruby-dotenv-overwrite", "rails", "foreman"),
          "php",
          Set.of("symfony", "laravel", "phpdotenv"),
          "go",
          Set.of("godotenv", "godotenv-overload"),
          "rs",
          Set.of("dotenvy"));

  private static final Map<String, String> LANGUAGE_OF =
      Map.of(
          "ts", "js", "mts", "js", "cts", "js", "mjs", "js", "cjs", "js", "tsx", "js", "jsx", "js",
          "yml", "rb", "ini", "py");

  private final Path folder;
  private final Function<String, Optional<Chain>> chains;

  /**
   * Returns what joins the two.
   *
   * @param folder the package's folder
   * @param chains what knows chains by their names
   */
  ConfiguredChains(Path folder, Function<String, Optional<Chain>> chains) {
    this.folder = folder;
    this.chains = chains;
  }

  /**
   * Returns the chains with their settings; a chain that only the configuration shows is added.
   *
   * <p>Where no chain at all is known, a program's question to its process environment makes none:
   * how its variables get there is not known.
   */
  List<DetectedChain> join(List<DetectedChain> found, AppConfiguration configuration) {
    Map<DetectedChain, List<AppSetting>> settings = new LinkedHashMap<>();
    found.forEach(chain -> settings.put(chain, new ArrayList<>()));
    List<AppSetting> unplaced = new ArrayList<>();
    for (AppSetting setting : configuration.settings()) {
      List<DetectedChain> readers = readers(setting, List.copyOf(settings.keySet()));
      if (readers.isEmpty()) {
        setting
            .chain()
            .map(name -> OWN_LOADER.getOrDefault(name, name))
            .flatMap(chains)
            .map(chain -> of(chain, setting))
            .ifPresentOrElse(
                chain -> settings.put(chain, new ArrayList<>(List.of(setting))),
                () -> unplaced.add(setting));
      } else {
        readers.forEach(reader -> settings.get(reader).add(setting));
      }
    }
    List<DetectedChain> joined = new ArrayList<>();
    settings.forEach((chain, own) -> joined.add(with(chain, own)));
    joined.addAll(composeFiles(configuration.envFiles()));
    if (!joined.isEmpty() && !unplaced.isEmpty()) {
      chains
          .apply(ENVIRONMENT)
          .map(chain -> with(of(chain, unplaced.getFirst()), unplaced))
          .ifPresent(joined::add);
    }
    return joined;
  }

  private static List<DetectedChain> readers(AppSetting setting, List<DetectedChain> found) {
    if (setting.chain().isPresent()) {
      String name = setting.chain().get();
      return found.stream()
          .filter(chain ->
              chain.chain().name().equals(name)
                  || Loaders.VARIANTS.getOrDefault(name, Set.of()).contains(chain.chain().name()))
          .toList();
    }
    Set<String> exporting = EXPORTING.getOrDefault(language(setting), Set.of());
    List<DetectedChain> candidates =
        found.stream()
            .filter(chain ->
                exporting.contains(chain.chain().name())
                    || chain.readBy() == AppSetting.Use.MIGRATION)
            .toList();
    List<DetectedChain> sameUse =
        candidates.stream().filter(chain -> chain.readBy() == setting.use()).toList();
    return sameUse.isEmpty()
        ? candidates.stream().filter(chain -> chain.readBy() == AppSetting.Use.APP).toList()
        : sameUse;
  }

  private static String language(AppSetting setting) {
    String source = setting.origin().source();
    String extension = source.substring(source.lastIndexOf('.') + 1);
    return LANGUAGE_OF.getOrDefault(extension, extension);
  }

  private DetectedChain of(Chain chain, AppSetting setting) {
    return new DetectedChain(
        chain,
        Optional.empty(),
        setting.origin(),
        Optional.empty(),
        folder,
        Place.Settings.none(),
        Optional.empty(),
        AppSetting.Use.APP,
        List.of());
  }

  private static DetectedChain with(DetectedChain chain, List<AppSetting> settings) {
    return new DetectedChain(
        chain.chain(),
        chain.version(),
        chain.evidence(),
        chain.usage(),
        chain.folder(),
        chain.settings(),
        chain.mode(),
        chain.readBy(),
        settings);
  }

  private List<DetectedChain> composeFiles(List<EnvFiles> envFiles) {
    Optional<Chain> chain = chains.apply(COMPOSE_FILES);
    return envFiles.stream()
        .filter(one -> one.chain().equals(COMPOSE_FILES))
        .flatMap(one -> chain.map(known -> of(known, one)).stream())
        .toList();
  }

  private DetectedChain of(Chain chain, EnvFiles files) {
    return new DetectedChain(
        chain,
        Optional.empty(),
        files.origin(),
        Optional.empty(),
        folder,
        new Place.Settings(files.files(), Optional.empty()),
        Optional.empty(),
        AppSetting.Use.APP,
        List.of());
  }
}
