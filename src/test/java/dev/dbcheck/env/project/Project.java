package dev.dbcheck.env.project;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.Chains;
import dev.dbcheck.env.chain.Edition;
import dev.dbcheck.env.chain.FilePatterns;
import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.document.FolderListing;
import dev.dbcheck.env.document.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A project on disk, written by a test, and what is detected in it. */
final class Project {
  private final Path root;
  private final Map<String, String> environment = new HashMap<>();
  private final Set<String> named = new TreeSet<>();

  /** Returns an empty project, which is a repository of its own. */
  Project(Path root) {
    this.root = root;
    try {
      Files.createDirectories(root.resolve(".git"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path path(String name) {
    return root.resolve(name);
  }

  Project with(String file, String... lines) {
    return withText(file, String.join("\n", lines) + "\n");
  }

  Project withText(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Project variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  DetectedProject detected() {
    return detected("");
  }

  DetectedProject detected(String appFolder) {
    return detected(appFolder, FolderListing.ofFileSystem());
  }

  DetectedProject detected(String appFolder, FolderListing listing) {
    return new Detection(new ProjectFiles(root, listing), Environment.of(environment), this::chain)
        .project(root.resolve(appFolder));
  }

  /** A chain that is not described yet is one by its name alone. */
  private Optional<Chain> chain(String name) {
    named.add(name);
    return Chains.find(name)
        .or(() ->
            Optional.of(
                Chain.of(
                    name,
                    name,
                    Edition.measured(
                        "0",
                        "0",
                        ComposedLoader.scanning(_ -> Scan.of(List.of(), List.of())),
                        FilePatterns.inAppFolder(".env")))));
  }

  /** Returns the chains' names that were asked for. */
  Set<String> named() {
    return named;
  }

  /** Returns what was detected, a chain on a line. */
  String shown() {
    return shown("");
  }

  String shown(String appFolder) {
    return shown(detected(appFolder));
  }

  static String shown(DetectedProject project) {
    return project.packages().stream()
            .flatMap(one -> one.chains().stream().map(chain -> one.shown() + ": " + shown(chain)))
            .collect(Collectors.joining("\n"))
        + project.diagnostics().stream()
            .map(found -> "\n" + shown(found))
            .collect(Collectors.joining());
  }

  private static String shown(DetectedChain chain) {
    String settings =
        chain.settings().files().isEmpty() ? "" : " files " + chain.settings().files();
    return chain.chain().name()
        + chain.version().map(version -> "@" + version).orElse("")
        + " "
        + chain.evidence().location()
        + chain.usage().map(Origin::location).map(place -> " used " + place).orElse("")
        + settings
        + chain.mode().map(mode -> " mode " + mode.name()).orElse("")
        + switch (chain.readBy()) {
          case APP -> "";
          case MIGRATION -> " for migrations";
        };
  }

  private static String shown(Diagnostic found) {
    return found.code() + " " + found.message();
  }
}
