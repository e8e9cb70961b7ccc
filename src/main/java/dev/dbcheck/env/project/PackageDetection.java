package dev.dbcheck.env.project;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.ChainUse;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.app.AppSetting.Use;
import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.Place;
import dev.dbcheck.env.chain.Version;
import dev.dbcheck.env.document.ProjectFiles;
import dev.dbcheck.env.manifest.Dependency;
import dev.dbcheck.env.manifest.Ecosystem;
import dev.dbcheck.env.manifest.LockFiles;
import dev.dbcheck.env.manifest.PackageFacts;
import dev.dbcheck.env.project.Loaders.Loader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts together what the manifests, the sources and the scripts of one package say. */
final class PackageDetection {
  private static final Pattern ONE_MAJOR =
      Pattern.compile("(?:\\^|~|~>\\s*)v?(\\d{1,6}(?:\\.\\d{1,6}){0,3})");

  private final Path folder;
  private final Path start;
  private final PackageFacts facts;
  private final LockFiles locks;
  private final ProjectFiles files;
  private final Environment environment;
  private final Function<String, Optional<Chain>> chains;
  private final List<DetectedChain> found = new ArrayList<>();
  private final Set<List<Object>> known = new HashSet<>();

  /**
   * Returns the detection of one package.
   *
   * @param folder the package's folder
   * @param start the app folder, from which programs are started that don't change theirs
   * @param chains what knows chains by their names
   */
  PackageDetection(
      Path folder,
      Path start,
      PackageFacts facts,
      LockFiles locks,
      ProjectFiles files,
      Environment environment,
      Function<String, Optional<Chain>> chains) {
    this.folder = folder;
    this.start = start;
    this.facts = facts;
    this.locks = locks;
    this.files = files;
    this.environment = environment;
    this.chains = chains;
  }

  /** A package that the manifests name, and the line on which they do. */
  private record Named(Loader loader, Dependency dependency) {}

  /** Returns the chains that the package uses, those of frameworks first. */
  List<DetectedChain> chains(List<LoaderUse> all, Set<String> wrapped) {
    List<LoaderUse> uses = ToolConfigurations.adjusted(Conditions.counting(all), facts);
    List<Named> named = named();
    Set<LoaderUse> explained = new HashSet<>();
    for (Named one : named) {
      List<LoaderUse> own = uses.stream().filter(use -> isOf(use, one.loader())).toList();
      explained.addAll(own);
      own.forEach(use -> add(use, one.dependency().origin(), version(one)));
      boolean isReplaced =
          wrapped.contains(one.loader().chain())
              || ToolConfigurations.replaces(one.loader().chain(), uses);
      if (own.isEmpty() && !isReplaced && !isCovered(one, named, uses)) {
        addDefault(one);
      }
    }
    uses.stream()
        .filter(use -> !explained.contains(use))
        .forEach(use -> add(use, use.origin(), runtimeVersion(use.chain())));
    facts.dependencies().stream()
        .filter(
            one -> Loaders.UNDESCRIBED.getOrDefault(one.ecosystem(), Set.of()).contains(one.name()))
        .map(one -> LoaderUse.of(one.name(), one.origin()).unknown(LoaderUse.Unknown.LOADER))
        .forEach(use -> add(use, use.origin(), Optional.empty()));
    return withoutIdle(uses);
  }

  private List<Named> named() {
    List<Named> named = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Loader loader : Loaders.ALL) {
      facts.dependencies().stream()
          .filter(one -> one.ecosystem() == loader.ecosystem() && loader.isNamed(one.name()))
          .findFirst()
          .filter(_ -> Conditions.hold(loader, facts, folder))
          .filter(_ -> names.add(loader.ecosystem() + loader.chain()))
          .ifPresent(one -> named.add(new Named(Conditions.adjusted(loader, facts), one)));
    }
    return named;
  }

  private static boolean isOf(LoaderUse use, Loader loader) {
    return use.chain().equals(loader.chain()) || Loaders.isVariant(loader.chain(), use.chain());
  }

  private static boolean isCovered(Named one, List<Named> named, List<LoaderUse> uses) {
    return named.stream()
            .map(other -> other.loader().chain())
            .anyMatch(chain -> covers(chain, one.loader().chain()))
        || uses.stream().anyMatch(use -> covers(use.chain(), one.loader().chain()));
  }

  private static boolean covers(String chain, String other) {
    return Loaders.COVERS.getOrDefault(chain, Set.of()).contains(other);
  }

  private Optional<String> version(Named one) {
    String versioned = Conditions.versioned(one.loader());
    Dependency dependency =
        facts
            .dependency(one.loader().ecosystem(), versioned)
            .orElseGet(() ->
                versioned.equals(one.loader().name()) || one.loader().name().endsWith("*")
                    ? one.dependency()
                    : new Dependency(
                        one.loader().ecosystem(),
                        versioned,
                        "",
                        Optional.empty(),
                        one.dependency().origin()));
    Optional<String> version =
        locks
            .version(folder, dependency)
            .or(() -> facts.pinned(dependency.ecosystem(), dependency.name()))
            .or(() -> leastOf(dependency.range()));
    return versioned.equals("vite") ? version.map(this::onNode) : version;
  }

  /** Vite 8 reads its files with a function of Node.js. */
  private String onNode(String version) {
    return Version.compare(version, "8") < 0
        ? version
        : facts.runtime("node").map(node -> Version.onNode(version, node)).orElse(version);
  }

  /** A range that stays within one major version says enough where no lock file says more. */
  private static Optional<String> leastOf(String range) {
    Matcher least = ONE_MAJOR.matcher(range.strip());
    return least.matches() ? Optional.of(least.group(1)) : Optional.empty();
  }

  /** Node.js and Bun load variables themselves, and no lock file has their versions. */
  private Optional<String> runtimeVersion(String chain) {
    return switch (chain) {
      case "node-env-file" -> facts.runtime("node");
      case "bun" -> facts.runtime("bun");
      default -> Optional.empty();
    };
  }

  private void addDefault(Named one) {
    LoaderUse use =
        LoaderUse.of(one.loader().chain(), one.dependency().origin()).readBy(one.loader().use());
    boolean isSilent = use.chain().equals("pydantic-settings");
    add(
        isSilent ? use.unknown(LoaderUse.Unknown.CONFIGURATION) : use,
        one.dependency().origin(),
        version(one));
  }

  /** Prisma's schema may be one file or a folder of them. */
  private Optional<Path> schemaFolder() {
    return facts
        .setting("prisma.schema")
        .filter(stated -> stated.value().indexOf('\0') < 0)
        .map(stated -> folder.resolve(stated.value()).normalize())
        .map(schema -> schema.toString().endsWith(".prisma") ? schema.getParent() : schema);
  }

  private void add(LoaderUse use, Origin evidence, Optional<String> version) {
    use.unknown().ifPresent(what -> files.add(unknown(use, what)));
    chains.apply(use.chain()).ifPresent(chain -> add(use, evidence, version, chain));
  }

  private void add(LoaderUse use, Origin evidence, Optional<String> version, Chain chain) {
    Path from = Conditions.staysInStartFolder(chain.name()) ? start : folder;
    Optional<Path> caller = chain.name().equals("prisma") ? schemaFolder() : use.caller();
    Place.Settings settings = new Place.Settings(use.files(), caller);
    Place place = new Place(from, environment, use.mode().orElse(""), settings);
    boolean isNew =
        known.add(
            List.of(
                chain.name(), use.mode(), use.files(), chain.newest().files().candidates(place)));
    if (isNew) {
      found.add(
          new DetectedChain(
              chain,
              version,
              evidence,
              Optional.of(use.origin()).filter(origin -> !origin.equals(evidence)),
              from,
              settings,
              use.mode().map(name -> new ChainUse.Mode(name, use.origin())),
              use.readBy(),
              List.of()));
    }
  }

  private static Diagnostic unknown(LoaderUse use, LoaderUse.Unknown what) {
    return Diagnostic.of(Code.CONFIGURATION_UNKNOWN, use.chain() + ": " + what.reason())
        .hint("Name the files with --env-file, the first one first")
        .at(use.origin());
  }

  /** Some chains count only where the app has no other. */
  private List<DetectedChain> withoutIdle(List<LoaderUse> uses) {
    return found.stream()
        .filter(one -> !Conditions.isIdle(one, facts, uses) || !hasOther(one))
        .toList();
  }

  private boolean hasOther(DetectedChain one) {
    return found.stream()
        .anyMatch(
            other -> other.readBy() == Use.APP && !other.chain().name().equals(one.chain().name()));
  }

  /** Returns the packages whose versions are looked up in lock files. */
  static Set<String> versioned(Ecosystem ecosystem, PackageFacts facts) {
    Set<String> names = new HashSet<>();
    Loaders.ALL.stream()
        .filter(loader -> loader.ecosystem() == ecosystem)
        .forEach(loader -> {
          names.add(Conditions.versioned(loader));
          facts.dependencies().stream()
              .filter(one -> one.ecosystem() == ecosystem && loader.isNamed(one.name()))
              .forEach(one -> names.add(one.name()));
        });
    return names;
  }
}
