package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The manifests that dbcheck reads, and where a folder keeps them. */
public final class Manifests {
  /** How many entries of a folder are looked at for manifests whose name is not fixed. */
  private static final int ENTRIES = 300;

  private static final List<Kind> KINDS =
      List.of(
          new Kind("package.json", PackageJson::read),
          new Kind("pyproject.toml", Pyproject::read),
          new Kind("Pipfile", Pipfile::read),
          new Kind("requirements.txt", Requirements::read),
          new Kind("setup.cfg", SetupFiles::readConfiguration),
          new Kind("setup.py", SetupFiles::readProgram),
          new Kind("Gemfile", Gemfile::read),
          new Kind("composer.json", ComposerJson::read),
          new Kind("pom.xml", PomXml::read),
          new Kind("build.gradle", GradleBuild::read),
          new Kind("build.gradle.kts", GradleBuild::read),
          new Kind("settings.gradle", GradleBuild::readSettings),
          new Kind("settings.gradle.kts", GradleBuild::readSettings),
          new Kind("go.mod", GoMod::read),
          new Kind("go.work", GoMod::readWorkspace),
          new Kind("Cargo.toml", CargoToml::read),
          new Kind("pnpm-workspace.yaml", PackageJson::readPnpmWorkspace));

  /** Files that say something of a package but don't make a folder one. */
  private static final List<Kind> BESIDE =
      List.of(
          new Kind(".nvmrc", RuntimeFiles::readNode),
          new Kind(".node-version", RuntimeFiles::readNode),
          new Kind(".bun-version", RuntimeFiles::readBun),
          new Kind(".tool-versions", RuntimeFiles::readToolVersions),
          new Kind("Procfile", Procfile::read));

  /** What reads one manifest. */
  @FunctionalInterface
  private interface Reader {
    void read(Path file, ProjectFiles files, PackageFacts facts);
  }

  private record Kind(String name, Reader reader) {}

  private Manifests() {}

  /** Returns whether a folder holds a manifest, and so is a package of its own. */
  public static boolean isPackage(Path folder, ProjectFiles files) {
    return KINDS.stream().anyMatch(kind -> Files.isRegularFile(folder.resolve(kind.name())))
        || !requirements(folder, files).isEmpty();
  }

  /** Returns what the manifests of a folder say. */
  public static PackageFacts read(Path folder, ProjectFiles files) {
    PackageFacts facts = new PackageFacts();
    for (Kind kind : KINDS) {
      Path file = folder.resolve(kind.name());
      if (Files.isRegularFile(file)) {
        facts.manifest(files.shown(file));
        kind.reader().read(file, files, facts);
      }
    }
    for (Path file : requirements(folder, files)) {
      facts.manifest(files.shown(file));
      Requirements.read(file, files, facts);
    }
    for (Kind kind : BESIDE) {
      Path file = folder.resolve(kind.name());
      if (Files.isRegularFile(file)) {
        kind.reader().read(file, files, facts);
      }
    }
    return facts;
  }

  /** Returns {@code requirements-dev.txt}, {@code requirements/base.txt} and the like. */
  private static List<Path> requirements(Path folder, ProjectFiles files) {
    List<Path> found = new ArrayList<>();
    add(folder, files, name -> name.startsWith("requirements") && !isPlain(name), found);
    Path below = folder.resolve("requirements");
    if (Files.isDirectory(below)) {
      add(below, files, _ -> true, found);
    }
    return found;
  }

  private static boolean isPlain(String name) {
    return name.equals("requirements.txt");
  }

  private static void add(
      Path folder, ProjectFiles files, Predicate<String> wanted, List<Path> found) {
    for (Path entry : files.entries(folder, ENTRIES)) {
      String name = entry.getFileName().toString();
      boolean isText = name.endsWith(".txt") || name.endsWith(".in");
      if (isText && wanted.test(name) && Files.isRegularFile(entry)) {
        found.add(entry);
      }
    }
  }
}
