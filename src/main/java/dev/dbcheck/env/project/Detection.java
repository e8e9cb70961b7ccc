package dev.dbcheck.env.project;

import dev.dbcheck.env.Environment;
import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.Chains;
import dev.dbcheck.env.code.SourceFile;
import dev.dbcheck.env.code.SourceLanguage;
import dev.dbcheck.env.code.SourceSearch;
import dev.dbcheck.env.configuration.AppConfiguration;
import dev.dbcheck.env.document.FolderListing;
import dev.dbcheck.env.document.ProjectFiles;
import dev.dbcheck.env.manifest.Dependency;
import dev.dbcheck.env.manifest.Ecosystem;
import dev.dbcheck.env.manifest.LockFiles;
import dev.dbcheck.env.manifest.Manifests;
import dev.dbcheck.env.manifest.PackageFacts;
import dev.dbcheck.env.manifest.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds out which chains an app uses, from its manifests, lock files, scripts and sources. */
public final class Detection {
  private final ProjectFiles files;
  private final Environment environment;
  private final Function<String, Optional<Chain>> chains;

  Detection(ProjectFiles files, Environment environment, Function<String, Optional<Chain>> chains) {
    this.files = files;
    this.environment = environment;
    this.chains = chains;
  }

  /**
   * Detects the chains of the project to which a folder belongs; reads a bounded number of files,
   * runs nothing and fails on nothing: what cannot be read is a diagnostic.
   *
   * @param appFolder the folder in which the app is started
   * @param workingFolder the folder to which the names of files are relative
   * @param environment the process environment
   */
  public static DetectedProject detect(
      Path appFolder, Path workingFolder, Environment environment) {
    ProjectFiles files = new ProjectFiles(workingFolder, FolderListing.ofFileSystem());
    return new Detection(files, environment, Chains::find).project(appFolder);
  }

  DetectedProject project(Path appFolder) {
    Path start = appFolder.toAbsolutePath().normalize();
    ProjectRoot root = ProjectRoot.of(start, files, environment);
    if (root.packageFolder().isEmpty()) {
      return new DetectedProject(Optional.empty(), List.of(), files.diagnostics());
    }
    Path folder = root.packageFolder().get();
    PackageFacts facts = Manifests.read(folder, files);
    List<DetectedProject.Package> packages = new ArrayList<>();
    DetectedProject.Package own = detected(folder, start, facts, root.top());
    boolean isApp = own.chains().stream().anyMatch(Conditions::isApps);
    List<Path> members =
        isApp || !folder.equals(start) ? List.of() : Workspace.members(folder, facts, files);
    for (Path member : members) {
      packages.add(detected(member, member, Manifests.read(member, files), root.top()));
    }
    packages.removeIf(one -> one.chains().isEmpty());
    if (packages.isEmpty() || !own.chains().isEmpty()) {
      packages.addFirst(own);
    }
    return new DetectedProject(manifest(facts, packages), packages, files.diagnostics());
  }

  private DetectedProject.Package detected(Path folder, Path start, PackageFacts facts, Path top) {
    Map<Ecosystem, Set<String>> wanted = new EnumMap<>(Ecosystem.class);
    for (Ecosystem ecosystem : Ecosystem.values()) {
      Set<String> names = new HashSet<>(PackageDetection.versioned(ecosystem, facts));
      names.addAll(ClientDetection.versioned(ecosystem, facts));
      wanted.put(ecosystem, names);
    }
    LockFiles locks = new LockFiles(files, top, wanted);
    List<SourceFile> sources = new SourceSearch(files).find(folder, languages(facts));
    AppConfiguration configuration =
        AppConfiguration.read(
            folder,
            sources.stream().filter(SourceUses::mayUse).map(SourceFile::path).toList(),
            files::shown);
    List<LoaderUse> uses = new ArrayList<>();
    sources.forEach(source -> uses.addAll(SourceUses.read(source, start, environment)));
    ScriptUses scripts = ScriptUses.read(facts);
    uses.addAll(scripts.uses());
    uses.addAll(ManifestUses.read(folder, facts, locks, files));
    uses.addAll(RunnerUses.read(folder, start, top, facts, files));
    uses.addAll(ComposeUses.of(configuration));
    List<DetectedChain> found =
        new PackageDetection(folder, start, facts, locks, files, environment, chains)
            .chains(uses, scripts.wrapped());
    return new DetectedProject.Package(
        folder,
        files.shown(folder),
        AppSettings.attach(configuration.settings(), found),
        ClientDetection.clients(folder, facts, locks));
  }

  private static Set<SourceLanguage> languages(PackageFacts facts) {
    Set<SourceLanguage> languages = EnumSet.noneOf(SourceLanguage.class);
    facts.dependencies().stream()
        .map(Dependency::ecosystem)
        .forEach(ecosystem ->
            languages.addAll(
                switch (ecosystem) {
                  case PYTHON -> List.of(SourceLanguage.PYTHON);
                  case NODE -> List.of(SourceLanguage.JAVASCRIPT);
                  case RUBY -> List.of(SourceLanguage.RUBY);
                  case PHP -> List.of(SourceLanguage.PHP);
                  case GO -> List.of(SourceLanguage.GO);
                  case RUST -> List.of(SourceLanguage.RUST);
                  case JVM -> List.of(SourceLanguage.JAVA, SourceLanguage.KOTLIN);
                }));
    return languages;
  }

  /** Returns the manifest that names the first chain, or the folder's first one. */
  private static Optional<String> manifest(
      PackageFacts facts, List<DetectedProject.Package> packages) {
    List<String> evidence =
        packages.getFirst().chains().stream().map(chain -> chain.evidence().source()).toList();
    return evidence.stream()
        .filter(source -> facts.manifests().isEmpty() || facts.manifests().contains(source))
        .findFirst()
        .or(() -> facts.manifests().stream().findFirst());
  }
}
