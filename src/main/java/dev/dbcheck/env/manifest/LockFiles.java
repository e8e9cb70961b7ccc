package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks up exact versions in the lock files of a package and of the workspaces above it. */
public final class LockFiles {
  /** The size in bytes beyond which a lock file is not read. */
  private static final long LARGEST = 128L * 1024 * 1024;

  private static final List<Kind> KINDS =
      List.of(
          new Kind(Ecosystem.NODE, "package-lock.json", Scope.FOLDERS, NpmLock::read),
          new Kind(Ecosystem.NODE, "npm-shrinkwrap.json", Scope.FOLDERS, NpmLock::read),
          new Kind(Ecosystem.NODE, "pnpm-lock.yaml", Scope.FOLDER, PnpmLock::read),
          new Kind(Ecosystem.NODE, "yarn.lock", Scope.RANGE, YarnLock::read),
          new Kind(Ecosystem.NODE, "bun.lock", Scope.FOLDERS, BunLock::read),
          new Kind(Ecosystem.PYTHON, "uv.lock", Scope.NONE, TomlLock::read),
          new Kind(Ecosystem.PYTHON, "poetry.lock", Scope.NONE, TomlLock::read),
          new Kind(Ecosystem.PYTHON, "pdm.lock", Scope.NONE, TomlLock::read),
          new Kind(Ecosystem.PYTHON, "Pipfile.lock", Scope.NONE, JsonLocks::readPipfile),
          new Kind(Ecosystem.RUBY, "Gemfile.lock", Scope.NONE, LineLocks::readGemfile),
          new Kind(Ecosystem.PHP, "composer.lock", Scope.NONE, JsonLocks::readComposer),
          new Kind(Ecosystem.RUST, "Cargo.lock", Scope.NONE, TomlLock::read),
          new Kind(Ecosystem.JVM, "gradle.lockfile", Scope.NONE, LineLocks::readGradle));

  /** Whom the versions of a lock file are for. */
  private enum Scope {
    /** Everybody. */
    NONE,
    /** Dependencies with the same range. */
    RANGE,
    /** The member in that folder. */
    FOLDER,
    /** The members in that folder and below it. */
    FOLDERS
  }

  /** What reads the versions of the wanted packages. */
  @FunctionalInterface
  private interface Reader {
    List<Locked> read(Path file, Predicate<String> wanted) throws IOException, DocumentException;
  }

  private record Kind(Ecosystem ecosystem, String name, Scope scope, Reader reader) {}

  private final ProjectFiles files;
  private final Path top;
  private final Map<Ecosystem, Set<String>> wanted;
  private final Map<Path, List<Locked>> read = new HashMap<>();

  /**
   * Returns the lock files of a project.
   *
   * @param files the project's files
   * @param top the uppermost folder in which a lock file is looked for
   * @param wanted the packages whose versions will be asked for
   */
  public LockFiles(ProjectFiles files, Path top, Map<Ecosystem, Set<String>> wanted) {
    this.files = files;
    this.top = top.toAbsolutePath().normalize();
    this.wanted = Map.copyOf(wanted);
  }

  /**
   * Returns the version of a package's dependency: from the nearest folder with lock files of its
   * ecosystem, if they name only one.
   */
  public Optional<String> version(Path folder, Dependency dependency) {
    Path at = folder.toAbsolutePath().normalize();
    while (at != null && at.startsWith(top)) {
      List<String> versions = versions(at, folder, dependency);
      if (!versions.isEmpty()) {
        return versions.size() == 1 ? Optional.of(versions.getFirst()) : Optional.empty();
      }
      at = at.getParent();
    }
    return Optional.empty();
  }

  /** Returns the lock file of this name in the folder or in the nearest one above it. */
  public Optional<Path> find(Path folder, String name) {
    Path at = folder.toAbsolutePath().normalize();
    while (at != null && at.startsWith(top)) {
      if (Files.isRegularFile(at.resolve(name))) {
        return Optional.of(at.resolve(name));
      }
      at = at.getParent();
    }
    return Optional.empty();
  }

  private List<String> versions(Path lockFolder, Path folder, Dependency dependency) {
    List<String> versions = new ArrayList<>();
    for (Kind kind : KINDS) {
      Path file = lockFolder.resolve(kind.name());
      if (kind.ecosystem() == dependency.ecosystem() && Files.isRegularFile(file)) {
        String member = lockFolder.relativize(folder.toAbsolutePath().normalize()).toString();
        List<Locked> named =
            locked(file, kind).stream()
                .filter(one -> one.name().equals(dependency.name()))
                .toList();
        versions.addAll(chosen(kind.scope(), named, member.replace('\\', '/'), dependency));
      }
    }
    return versions.stream().distinct().toList();
  }

  private static List<String> chosen(
      Scope scope, List<Locked> named, String member, Dependency dependency) {
    return switch (scope) {
      case NONE -> of(named, _ -> true);
      case RANGE -> {
        List<String> found = of(named, one -> one.scope().equals(dependency.range()));
        yield found.isEmpty() ? of(named, _ -> true) : found;
      }
      case FOLDER -> of(named, one -> one.scope().equals(member));
      case FOLDERS -> {
        List<String> found = of(named, one -> one.scope().equals(member));
        String above = member;
        while (found.isEmpty() && !above.isEmpty()) {
          above = above.substring(0, Math.max(0, above.lastIndexOf('/')));
          String scopeAbove = above;
          found = of(named, one -> one.scope().equals(scopeAbove));
        }
        yield found;
      }
    };
  }

  private static List<String> of(List<Locked> named, Predicate<Locked> matches) {
    return named.stream().filter(matches).map(Locked::version).distinct().toList();
  }

  private List<Locked> locked(Path file, Kind kind) {
    List<Locked> known = read.get(file);
    if (known == null) {
      known = read(file, kind);
      read.put(file, known);
    }
    return known;
  }

  private List<Locked> read(Path file, Kind kind) {
    Set<String> names = wanted.getOrDefault(kind.ecosystem(), Set.of());
    try {
      if (Files.size(file) <= LARGEST) {
        return kind.reader().read(file, names::contains);
      }
      files.unreadable(file, "is larger than " + LARGEST + " bytes");
    } catch (DocumentException malformed) {
      files.malformed(file, malformed.line());
    } catch (IOException failed) {
      files.unreadable(file, "could not be read");
    }
    return List.of();
  }
}
